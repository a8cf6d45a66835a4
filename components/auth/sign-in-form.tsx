'use client'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '@/components/ui/password-input'
import { signIn } from '@/lib/client/session'
import { useForm } from '@/lib/client/use-form'
import { signInBody } from '@/lib/contracts/session'

/** `next` is a path of this site, checked by the server. */
export function SignInForm({ next }: { readonly next: string }) {
  const form = useForm({
    body: signInBody,
    send: signIn,
    // A full load: nothing of whoever was signed in before stays in memory.
    onDone: () => window.location.assign(next),
  })
  return (
    <form {...form.props} className="grid gap-4">
      {form.problem && (
        <Notice tone="error">
          <p>{form.problem}</p>
        </Notice>
      )}
      <FormField label="E-mail" error={form.errors.email}>
        <Input name="email" type="email" autoComplete="username" autoFocus inputMode="email" />
      </FormField>
      <FormField label="Password" error={form.errors.password}>
        <PasswordInput name="password" autoComplete="current-password" />
      </FormField>
      <Button type="submit" variant="primary" size="large" busy={form.busy || form.done}>
        Sign in
      </Button>
      <p className="text-muted">Forgot your password? An admin can make you a link to set a new one.</p>
    </form>
  )
}
