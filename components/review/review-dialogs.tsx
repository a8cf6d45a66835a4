'use client'
import { KeyboardHelp } from '@/components/shell/keyboard-help'
import type { DocumentReply } from '@/lib/contracts/documents'
import { HistoryDialog } from './history-dialog'
import { ReasonDialog } from './reason-dialog'
import { RekeyDialog } from './rekey-dialog'
import type { ReviewDialog } from './review-menu'
import type { useReviewEnding } from './use-review-ending'

const rejections = ['Not an invoice', 'A duplicate', 'Not meant for us', 'Cannot be read']

/** Whatever opens over the page: one at a time. */
export function ReviewDialogs({
  dialog,
  document,
  ending,
  onClose,
}: {
  readonly dialog: ReviewDialog | null
  readonly document: DocumentReply
  readonly ending: ReturnType<typeof useReviewEnding>
  readonly onClose: () => void
}) {
  const shown = { open: true, busy: ending.busy, onOpenChange: (open: boolean) => open || onClose() }
  if (ending.rekey) {
    return (
      <RekeyDialog
        {...ending.rekey}
        busy={ending.busy}
        onCancel={() => {
          ending.cancelRekey()
          onClose()
        }}
        onConfirm={(rekeyed) => ending.approve(rekeyed)}
      />
    )
  }
  switch (dialog) {
    case 'reject':
      return (
        <ReasonDialog
          {...shown}
          title="Reject this document?"
          description="It is not paid and not exported. The reason stays with it."
          label="Reason"
          choices={rejections}
          confirm="Reject"
          danger
          onConfirm={ending.reject}
        />
      )
    case 'postpone':
      return (
        <ReasonDialog
          {...shown}
          title="Postpone"
          description="It waits among your postponed ones, with all you have done."
          label="Note"
          confirm="Postpone"
          required={false}
          onConfirm={ending.postpone}
        />
      )
    case 'escalate':
      return (
        <ReasonDialog
          {...shown}
          title="Escalate to an admin"
          description="The admins see it with what you write, and with all you have done."
          label="What should they know?"
          confirm="Escalate"
          onConfirm={ending.escalate}
        />
      )
    case 'history':
      return <HistoryDialog {...shown} history={document.history} />
    case 'help':
      return <KeyboardHelp {...shown} />
    case null:
      return null
  }
}
