import { z } from 'zod'

/** When a training begins by itself, as people say it. Hours are UTC. */
export type PlainSchedule =
  | { readonly every: 'day'; readonly time: string }
  | { readonly every: 'weekday'; readonly time: string }
  | { readonly every: 'week'; readonly day: number; readonly time: string }
  | { readonly every: 'month'; readonly date: number; readonly time: string }

/** From Sunday, as cron counts. */
export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

/** Five cron fields of numbers: `*`, lists, ranges and steps. */
export function isCron(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  return parts.length === 5 && parts.every((part, at) => isCronField(part, bounds[at] as readonly [number, number]))
}

function isCronField(part: string, [least, most]: readonly [number, number]): boolean {
  return part.split(',').every((piece) => {
    const match = /^(?:\*(?:\/(\d{1,2}))?|(\d{1,2})(?:-(\d{1,2}))?)$/.exec(piece)
    if (!match) return false
    const [, step, from, to = from] = match
    if (from === undefined) return step === undefined || Number(step) > 0
    return Number(from) >= least && Number(to) <= most && Number(from) <= Number(to)
  })
}

export function cronOf(schedule: PlainSchedule): string {
  const [hour, minute] = schedule.time.split(':').map(Number)
  const at = `${minute} ${hour}`
  if (schedule.every === 'day') return `${at} * * *`
  if (schedule.every === 'weekday') return `${at} * * 1-5`
  if (schedule.every === 'week') return `${at} * * ${schedule.day}`
  return `${at} ${schedule.date} * *`
}

/** Null: cron can say more than these words. */
export function plainScheduleOf(cron: string): PlainSchedule | null {
  const match = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|1-5|[0-7])$/.exec(cron.trim().replace(/\s+/g, ' '))
  if (!match || !isCron(cron)) return null
  const [, minute = '', hour = '', date = '', day = ''] = match
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (date !== '*') return day === '*' ? { every: 'month', date: Number(date), time } : null
  if (day === '*') return { every: 'day', time }
  if (day === '1-5') return { every: 'weekday', time }
  return { every: 'week', day: Number(day) % 7, time }
}

/** "every Sunday at 02:00" */
export function scheduleInWords(cron: string): string {
  const plain = plainScheduleOf(cron)
  if (!plain) return `when cron says “${cron}”`
  if (plain.every === 'day') return `every day at ${plain.time}`
  if (plain.every === 'weekday') return `every weekday at ${plain.time}`
  if (plain.every === 'week') return `every ${dayNames[plain.day]} at ${plain.time}`
  return `on day ${plain.date} of each month at ${plain.time}`
}

/** Reads what `scheduleInWords` writes and close relatives ("Sundays at 2:00", "daily at 14:30"), or cron; null: neither. */
export function readSchedule(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (isCron(words)) return words
  const match = /^(.+?) at (\d{1,2})(?::(\d{2}))?(?: utc)?$/.exec(words)
  if (!match) return null
  const [, when = '', hour = '', minute = '00'] = match
  if (Number(hour) > 23 || Number(minute) > 59) return null
  const time = `${hour.padStart(2, '0')}:${minute}`
  if (/^(every day|daily)$/.test(when)) return cronOf({ every: 'day', time })
  if (/^(every weekday|weekdays|on weekdays)$/.test(when)) return cronOf({ every: 'weekday', time })
  const date = /^(?:on )?(?:day|the) (\d{1,2})(?:st|nd|rd|th)?\.? of (?:each|every|the) month$/.exec(when)?.[1]
  if (date && Number(date) >= 1 && Number(date) <= 31) return cronOf({ every: 'month', date: Number(date), time })
  const name = /^(?:every |on )?([a-z]+?)s?$/.exec(when)?.[1]
  const day = dayNames.findIndex((known) => known.toLowerCase() === name)
  return day < 0 ? null : cronOf({ every: 'week', day, time })
}

export const scheduleText = z
  .string()
  .trim()
  .max(100)
  .refine(isCron, 'Please say when in words, such as “every Sunday at 02:00”, or in five cron fields.')
