'use client'
import './globals.css'
import ErrorPage from './error'

/** Stands in for the root layout when that itself fails, so it brings its own document. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Countersign</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
