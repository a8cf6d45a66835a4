import { AppError } from '../errors'

export const statuses = ['received', 'processing', 'needs_review', 'completed', 'rejected', 'failed'] as const
export type Status = (typeof statuses)[number]

export type StatusEvent =
  | { readonly type: 'start' }
  | { readonly type: 'finish'; readonly route: 'straight_through' | 'review' }
  | { readonly type: 'fail' }
  | { readonly type: 'approve' }
  | { readonly type: 'reject' }
  /** A person opens it again. */
  | { readonly type: 'reopen' }
  /** Extracted anew while it waited, and sure now. */
  | { readonly type: 'settle'; readonly route: 'straight_through' | 'review' }
  | { readonly type: 'process_again' }

/** The one place where a document's status changes. Throws `conflict` for a step that does not exist. */
export function transition(status: Status, event: StatusEvent): Status {
  switch (event.type) {
    case 'start':
      // `processing` again: a worker died and the job went on elsewhere.
      if (status === 'received' || status === 'processing') return 'processing'
      break
    case 'finish':
      if (status === 'processing') return event.route === 'review' ? 'needs_review' : 'completed'
      break
    case 'fail':
      if (status === 'received' || status === 'processing') return 'failed'
      break
    case 'approve':
      if (status === 'needs_review') return 'completed'
      break
    case 'reject':
      if (status === 'needs_review') return 'rejected'
      break
    case 'reopen':
      if (status === 'completed' || status === 'rejected') return 'needs_review'
      break
    case 'settle':
      if (status === 'needs_review') return event.route === 'review' ? 'needs_review' : 'completed'
      break
    case 'process_again':
      if (status === 'failed' || status === 'rejected' || status === 'needs_review' || status === 'completed')
        return 'received'
      break
  }
  throw new AppError(
    'conflict',
    `A document that is ${status.replace('_', ' ')} cannot ${event.type.replace('_', ' ')}.`,
  )
}
