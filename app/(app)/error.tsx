'use client'
import { ErrorProblem, type PageError } from '@/components/shell/error-problem'

/** Within the shell, so that uploads under way go on. */
export default function ErrorPage(props: PageError) {
  return <ErrorProblem {...props} inside />
}
