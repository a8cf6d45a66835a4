import { z } from 'zod'
import { ApiError } from './api'

/** What is wrong with a form, by the name of its field; under an empty name what concerns all of it. */
export type FormErrors = Readonly<Record<string, string>>

const inputIssues = z.array(z.object({ path: z.string(), message: z.string() }))

/** The first complaint about each field, in the contract's own words. */
export function issuesOf(error: z.ZodError): FormErrors {
  return byName(error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
}

/** What the server refused, at the fields it names; anything else concerns the whole form. */
export function refusalOf(error: unknown, names: readonly string[]): FormErrors {
  if (!(error instanceof Error)) return { '': 'Something went wrong. Please try again.' }
  const issues = inputIssues.safeParse(error instanceof ApiError ? error.options.details : undefined)
  const known = issues.success ? issues.data.filter(({ path }) => names.includes(path)) : []
  return known.length > 0 ? byName(known) : { '': error.message }
}

function byName(issues: readonly { path: string; message: string }[]): FormErrors {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [path, message]))
}
