import type { Settings } from '@/lib/contracts/settings'
import { scheduleInWords } from '@/lib/contracts/training-schedule'

/** When trainings begin by themselves and what becomes of their versions, in one or two sentences. */
export function trainingTimes({ schedule, afterAnnotations, onDrift, promoteByItself }: Settings['training']): string {
  const times = [
    ...(schedule ? [`${scheduleInWords(schedule)} UTC`] : []),
    ...(afterAnnotations ? [`after ${afterAnnotations.toLocaleString('en')} new annotations`] : []),
    ...(onDrift ? ['when the documents change'] : []),
  ]
  const when = times.length === 0 ? 'Only by hand, or as the settings say.' : `By itself ${listed(times)}.`
  return `${when} ${promoteByItself ? 'A version that passes every gate serves at once.' : 'A version that passes every gate waits for you to promote it.'}`
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
