'use client'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { formatTime } from '@/lib/client/format'
import type { oneTimeLinkReply } from '@/lib/contracts/session'

export type OneTimeLink = z.infer<typeof oneTimeLinkReply>

/** Shows a link this once, to be handed on. */
export function LinkDialog({
  link,
  title,
  lead,
  onClose,
}: {
  readonly link: OneTimeLink | null
  readonly title: string
  readonly lead: string
  readonly onClose: () => void
}) {
  return (
    <Dialog
      open={link !== null}
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={lead}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {link && <LinkToHandOn link={link} />}
    </Dialog>
  )
}

export function LinkToHandOn({ link }: { readonly link: OneTimeLink }) {
  return (
    <div className="grid gap-3">
      <FormField
        label="Link"
        hint={`Works once, until ${formatTime(link.expiresAt)}. It is shown only here; Countersign sends no e-mail.`}
      >
        <Input
          readOnly
          value={link.url}
          onFocus={(event) => event.currentTarget.select()}
          className="font-mono text-xs"
        />
      </FormField>
      <CopyButton text={link.url} what="the link" size="medium" variant="secondary">
        Copy the link
      </CopyButton>
    </div>
  )
}
