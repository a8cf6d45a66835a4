import type { Finding } from '@/lib/extract/extraction'
import type { Prisma } from '@/prisma/generated/client'
import type { DocumentValues } from './document-values'

/** A finding as it is stored: it may point at another document. */
export interface StoredFinding extends Finding {
  readonly documentId?: string
}

/**
 * Other documents that seem to be the same invoice: same vendor and number, or same vendor, date and total.
 * Give the transaction that saves the values: it holds a lock until then, so that of two copies processed at the same
 * time the later one sees the earlier.
 */
export async function findDuplicates(
  tx: Prisma.TransactionClient,
  documentId: string,
  values: DocumentValues,
): Promise<StoredFinding[]> {
  await lockDuplicates(tx)
  return duplicatesOf(tx, { id: documentId, values })
}

/** Until the transaction ends, nobody else looks for duplicates to save values by. Taken before a document's row. */
export async function lockDuplicates(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.duplicates'))`
}

export interface DuplicateSearch {
  readonly id: string
  readonly values: DocumentValues
  /** Of two that wait for a person the later one is the copy: only those that came before this count, and finished ones. */
  readonly before?: Date
}

/** As `findDuplicates`, without holding anybody up. One that a person rejected is nobody's double. */
export async function duplicatesOf(
  tx: Prisma.TransactionClient,
  { id, values, before }: DuplicateSearch,
): Promise<StoredFinding[]> {
  const { invoiceNumber, invoiceDate, totalMinor, currency } = values
  const sameNumber = invoiceNumber ? [{ invoiceNumber }] : []
  const sameSum = invoiceDate && totalMinor !== null ? [{ invoiceDate, totalMinor, currency }] : []
  if (!hasVendor(values) || sameNumber.length + sameSum.length === 0) return []
  const others = await tx.document.findMany({
    where: {
      id: { not: id },
      status: { not: 'rejected' },
      OR: [...sameNumber, ...sameSum],
      ...(before ? { AND: { OR: [{ receivedAt: { lt: before } }, { status: 'completed' }] } } : {}),
    },
    orderBy: { receivedAt: 'asc' },
    take: 200,
  })
  const other = others.find((candidate) => sameVendor(candidate, values))
  if (!other) return []
  const byNumber = invoiceNumber !== null && other.invoiceNumber === invoiceNumber
  return [
    {
      code: 'duplicate',
      passed: false,
      blocking: true,
      fields: byNumber ? ['vendor_name', 'invoice_number'] : ['vendor_name', 'invoice_date', 'total'],
      message: byNumber
        ? `Invoice ${invoiceNumber} of this vendor is already here, as “${other.fileName}”.`
        : `An invoice of this vendor with the same date and total is already here, as “${other.fileName}”.`,
      fix: null,
      documentId: other.id,
    },
  ]
}

type Vendor = Pick<DocumentValues, 'vendorName' | 'vendorTaxId'>

function hasVendor({ vendorName, vendorTaxId }: Vendor): boolean {
  return letters(vendorName) !== '' || vendorTaxId !== null
}

/** The tax id decides where both have one; a name may be printed in several ways. */
function sameVendor(a: Vendor, b: Vendor): boolean {
  if (a.vendorTaxId && b.vendorTaxId) return a.vendorTaxId === b.vendorTaxId
  return letters(a.vendorName) !== '' && letters(a.vendorName) === letters(b.vendorName)
}

function letters(name: string | null): string {
  return (name ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}
