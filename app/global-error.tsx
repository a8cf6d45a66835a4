'use client'
import './globals.css'
import { ErrorProblem, type PageError } from '@/components/shell/error-problem'

/** Stands in for the root layout when that itself fails, so it brings its own document. */
export default function GlobalError(props: PageError) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Countersign</title>
        <ErrorProblem {...props} />
      </body>
    </html>
  )
}
