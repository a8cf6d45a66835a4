'use client'
import { ErrorProblem, type PageError } from '@/components/shell/error-problem'

export default function ErrorPage(props: PageError) {
  return <ErrorProblem {...props} />
}
