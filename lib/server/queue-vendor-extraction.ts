import type { Prisma } from '@/prisma/generated/client'

export const vendorTask = 'extract-vendor'

/** One job a vendor, when the transaction commits: what waits of it is extracted again. A waiting one is replaced. */
export async function queueVendorExtraction(tx: Prisma.TransactionClient, vendorId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${vendorTask},
      payload => ${JSON.stringify({ vendorId })}::json,
      job_key => ${`${vendorTask}:${vendorId}`},
      max_attempts => 25,
      priority => 5
    )`
}
