import { plural } from '@/lib/client/format'
import type { QueueReply } from '@/lib/contracts/review'

/** "You finished 12 documents today, half of them in 11 seconds or less." */
export function describeToday({ finished, medianSeconds }: QueueReply['today']): string {
  if (finished === 0) return 'You have not finished a document today yet.'
  const done = `You finished ${plural(finished, 'document')} today`
  if (medianSeconds === null) return `${done}.`
  const time = describeSeconds(medianSeconds)
  return finished === 1 ? `${done}, in ${time}.` : `${done}, half of them in ${time} or less.`
}

function describeSeconds(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 100) return plural(whole, 'second')
  return plural(Math.round(whole / 60), 'minute')
}
