import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { bulkFlag } from './queue'

export const vendorTask = 'extract-vendor'

export const vendorPayload = z.object({
  vendorId: z.uuid(),
  /** Whose review taught something, or was taken back; null: a person changed a rule or merged vendors. */
  documentId: z.uuid().nullable(),
})
export type VendorPayload = z.infer<typeof vendorPayload>

/** One job a vendor, when the transaction commits: what waits of it is extracted again. A waiting one is replaced. */
export async function queueVendorExtraction(tx: Prisma.TransactionClient, payload: VendorPayload): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${vendorTask},
      payload => ${JSON.stringify(payload)}::json,
      job_key => ${`${vendorTask}:${payload.vendorId}`},
      max_attempts => 25,
      priority => 5,
      flags => ${[bulkFlag]}::text[]
    )`
}
