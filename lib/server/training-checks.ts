import { AppError } from '@/lib/errors'
import type { Snapshot } from '@/prisma/generated/client'

/** @throws AppError conflict, in words, where a data set cannot train */
export function requireTrainable({ number, documents, testDocuments }: Snapshot): void {
  const train = documents - testDocuments
  if (train > 0 && testDocuments > 0) return
  const half = train > 0 ? 'to test on' : 'to learn from'
  throw new AppError(
    'conflict',
    `Data set ${number} has no document ${half}: review documents of more vendors, as a vendor’s are all in one half.`,
  )
}
