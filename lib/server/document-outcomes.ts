import type { Status } from '@/lib/document/status'
import { prisma } from './prisma'

export interface DocumentOutcome {
  readonly id: string
  readonly fileName: string
  readonly status: Status
  /** Why it failed. */
  readonly reason: string | null
}

/** How far these documents have come; deleted ones are left out. */
export async function documentOutcomes(ids: readonly string[]): Promise<DocumentOutcome[]> {
  return prisma.$queryRaw<DocumentOutcome[]>`
    select id::text, file_name as "fileName", status, failure_reason as reason
    from documents where id = any(${[...ids]}::uuid[]) order by file_name`
}
