'use client'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '@/components/ui/password-input'
import { redeemOneTimeLink } from '@/lib/client/one-time-links'
import { useForm } from '@/lib/client/use-form'
import { type oneTimeLinkInfoReply, useOneTimeLinkBody } from '@/lib/contracts/session'
import { AuthCard } from './auth-card'
import { passwordRule } from './password-rule'

type LinkInfo = z.infer<typeof oneTimeLinkInfoReply>
type Purpose = LinkInfo['purpose']

/** What each kind of link asks for; all else is known from the link. */
const bodies = {
  first_admin: useOneTimeLinkBody.required({ name: true, email: true }),
  invitation: useOneTimeLinkBody.required({ name: true }).omit({ email: true }),
  password: useOneTimeLinkBody.omit({ name: true, email: true }),
} as const

const words: Readonly<Record<Purpose, { title: string; lead: (link: LinkInfo) => ReactNode; button: string }>> = {
  first_admin: {
    title: 'Set up Countersign',
    lead: () => 'You are the first one here, so you become the admin: you invite the others and set the limits.',
    button: 'Create the admin and sign in',
  },
  invitation: {
    title: 'Welcome to Countersign',
    lead: ({ email, role }) => (
      <>
        You are invited as {role === 'admin' ? 'an admin' : 'a clerk'}. You will sign in with{' '}
        <strong className="font-medium text-text">{email}</strong>.
      </>
    ),
    button: 'Create the account and sign in',
  },
  password: {
    title: 'Set a new password',
    lead: ({ email }) => (
      <>
        For <strong className="font-medium text-text">{email}</strong>. You will be signed out everywhere else.
      </>
    ),
    button: 'Set the password and sign in',
  },
}

export function LinkForm({ secret, link }: { readonly secret: string; readonly link: LinkInfo }) {
  const { title, lead, button } = words[link.purpose]
  const form = useForm({
    body: bodies[link.purpose],
    send: (body) => redeemOneTimeLink(secret, body),
    onDone: () => window.location.assign('/'),
  })
  return (
    <AuthCard title={title} lead={lead(link)}>
      <form {...form.props} className="grid gap-4">
        {form.problem && (
          <Notice tone="error">
            <p>{form.problem}</p>
          </Notice>
        )}
        {link.purpose !== 'password' && (
          <FormField label="Your name" error={form.errors.name}>
            <Input name="name" autoComplete="name" autoFocus />
          </FormField>
        )}
        {link.purpose === 'first_admin' && (
          <FormField label="E-mail" hint="You sign in with it." error={form.errors.email}>
            <Input name="email" type="email" autoComplete="username" inputMode="email" />
          </FormField>
        )}
        {link.email && (
          // Password managers keep the password under this name.
          <input type="text" name="username" value={link.email} autoComplete="username" readOnly hidden />
        )}
        <FormField label="Password" hint={passwordRule} error={form.errors.password}>
          <PasswordInput name="password" autoComplete="new-password" />
        </FormField>
        <Button type="submit" variant="primary" size="large" busy={form.busy || form.done}>
          {button}
        </Button>
      </form>
    </AuthCard>
  )
}
