import { z } from 'zod'
import { AppError } from '@/lib/errors'

export interface InputIssue {
  /** As in `ownCompany.names.0`; empty when the whole input is meant. */
  readonly path: string
  readonly message: string
}

/** What the caller sent does not fit. `details` names every place, the message the first. */
export class InputError extends AppError {
  constructor(issues: readonly InputIssue[]) {
    super('bad_request', issues[0]?.message ?? 'The request is not valid.', { details: issues })
  }
}

/** Parses what a caller sent. A schema's own messages are kept; the others are put in plain words. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  if (hasUnstorableText(value)) throw new AppError('bad_request', 'The request holds characters that are no text.')
  const parsed = schema.safeParse(value, { error: inPlainWords })
  if (parsed.success) return parsed.data
  throw new InputError(parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message })))
}

/** PostgreSQL stores neither NUL nor half of a surrogate pair. Without recursion: a body may be nested half a million deep. */
function hasUnstorableText(value: unknown): boolean {
  const waiting = [value]
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (typeof item === 'string' && (item.includes('\0') || /\p{Surrogate}/u.test(item))) return true
    if (typeof item !== 'object' || item === null) continue
    for (const [key, inner] of Object.entries(item)) waiting.push(key, inner)
  }
  return false
}

function inPlainWords(issue: z.core.$ZodRawIssue): string {
  const name = pathOf(issue.path ?? []) || 'The request'
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${name} is missing.`
  if (issue.code === 'too_big' && issue.origin === 'number') return `${name} must be at most ${issue.maximum}.`
  if (issue.code === 'too_small' && issue.origin === 'number') return `${name} must be at least ${issue.minimum}.`
  const message = z.config().localeError?.(issue)
  const text = typeof message === 'string' ? message : message?.message
  return `${name} is not valid: ${lowerFirst(text?.replace(/^Invalid input: /, '') ?? 'wrong value')}.`
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
