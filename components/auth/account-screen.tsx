'use client'
import { PageHeader } from '@/components/shell/page-header'
import { useTheme } from '@/components/shell/use-theme'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '@/components/ui/password-input'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { changePassword } from '@/lib/client/session'
import { useForm } from '@/lib/client/use-form'
import { changePasswordBody, type SessionReply } from '@/lib/contracts/session'
import { passwordRule } from './password-rule'

export function AccountScreen({ user }: { readonly user: SessionReply['user'] }) {
  const [theme, setTheme] = useTheme()
  const facts = [
    ['Name', user.name],
    ['E-mail', user.email],
    ['Role', user.role === 'admin' ? 'Admin' : 'Clerk'],
  ]
  return (
    <div className="mx-auto grid max-w-xl gap-6 p-4 sm:p-6">
      <PageHeader title="Your account">How others see you, and what only you can change.</PageHeader>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1 rounded-lg border border-line bg-surface p-4">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PasswordForm email={user.email} />
      <section className="grid gap-4 rounded-lg border border-line bg-surface p-4">
        <h2 className="font-semibold text-base">On this computer</h2>
        <div className="w-48">
          <FormField label="Colours">
            <Select
              value={theme}
              onValueChange={setTheme}
              options={[
                { value: 'system', label: 'Like the system' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
            />
          </FormField>
        </div>
      </section>
    </div>
  )
}

function PasswordForm({ email }: { readonly email: string }) {
  const form = useForm({
    body: changePasswordBody,
    send: changePassword,
    onDone: (_reply, element) => {
      element.reset()
      toast({ message: 'Your password is changed. You are signed out everywhere else.' })
    },
  })
  return (
    <form {...form.props} className="grid gap-4 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold text-base">Change your password</h2>
      {form.problem && (
        <Notice tone="error">
          <p>{form.problem}</p>
        </Notice>
      )}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <FormField label="Current password" error={form.errors.currentPassword && 'Please give your current password.'}>
        <PasswordInput name="currentPassword" autoComplete="current-password" />
      </FormField>
      <FormField label="New password" hint={passwordRule} error={form.errors.newPassword}>
        <PasswordInput name="newPassword" autoComplete="new-password" />
      </FormField>
      <div className="flex justify-end">
        <Button type="submit" busy={form.busy}>
          Change the password
        </Button>
      </div>
    </form>
  )
}
