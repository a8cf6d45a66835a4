import type { Extraction, Prediction } from '@/lib/extract/extraction'
import { type Document, Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { type Outcome, outcomeOf } from './extraction-outcome'
import { dropForgottenVendor } from './learn-vendor'
import { lockDocument, patiently } from './lock-document'
import { findMemory } from './memory-of-vendor'
import { prisma } from './prisma'
import type { VendorPayload } from './queue-vendor-extraction'
import { searchQuery } from './search-words'
import { extractServed } from './serving'
import { getSettings } from './settings'
import { runShadow } from './shadow'
import { storeExtraction } from './store-extraction'
import { readStoredPages } from './stored-pages'

/**
 * Extracts again, from the words as they were read, what waits of a vendor in review and nobody has begun. Safe to run any
 * number of times, at the same time too: what memory doesn't change is left as it is.
 */
export async function extractVendorAgain({ vendorId, documentId }: VendorPayload, signal: AbortSignal): Promise<void> {
  for (const id of await waitingOf(vendorId)) {
    signal.throwIfAborted()
    await extractAgain(id, { vendorId, documentId })
  }
  await prisma.$transaction((tx) => dropForgottenVendor(tx, vendorId), patiently)
}

/**
 * Nobody left a draft, decided on it before or took that back, and nobody put it aside, handed it over or opened it again:
 * that wants a person, however sure memory is by now. Who only has it open, or ahead, is told.
 */
async function isUntouched(tx: Prisma.TransactionClient, documentId: string): Promise<boolean> {
  const [{ touched } = { touched: true }] = await tx.$queryRaw<{ touched: boolean }[]>`
    select not exists (
      select from documents where id = ${documentId}::uuid
        and route = 'review' and postponed_at is null and escalated_at is null
    ) or exists (
      select from reviews where document_id = ${documentId}::uuid
        and (ended_at is not null or draft is not null)
    ) or exists (
      select from annotations a left join reviews r on r.id = a.review_id
      where a.document_id = ${documentId}::uuid and r.undone_at is null
    ) as touched`
  return !touched
}

/**
 * First those that somebody has open or ahead, as the next of a row of invoices mostly is; then the oldest: those known as the
 * vendor's, and those that name it and are nobody's yet.
 */
async function waitingOf(vendorId: string): Promise<string[]> {
  const vendor = await prisma.vendor.findUnique({
    where: { id: vendorId },
    include: { anchors: { where: { kind: { in: ['tax_id', 'iban', 'email_domain', 'web_domain'] } }, take: 20 } },
  })
  if (!vendor) return []
  const texts = [vendor.name, ...vendor.anchors.map(({ value }) => value)]
  const query = texts.flatMap((text) => searchQuery(text) ?? []).map((one) => `(${one})`)
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select id::text from documents
    where status = 'needs_review'
      and (vendor_id = ${vendorId}::uuid or (vendor_id is null and search @@ ${query.join(' | ')}::tsquery))
    order by exists (select from reviews where document_id = documents.id and ${leased}) desc, received_at, id`
  return rows.map(({ id }) => id)
}

async function extractAgain(id: string, cause: VendorPayload): Promise<void> {
  const document = await prisma.document.findUnique({ where: { id } })
  if (document?.status !== 'needs_review' || !(await isUntouched(prisma, id))) return
  const [pages, settings] = await Promise.all([readStoredPages(prisma, id), getSettings()])
  const memory = await findMemory(prisma, { pages, documentId: id, ownCompany: settings.ownCompany })
  const vendorId = memory?.vendorId ?? null
  if (vendorId !== cause.vendorId && document.vendorId !== cause.vendorId) return
  const extractable = { id, pages, memory, settings }
  const { extraction, serving } = await extractServed(extractable)
  if (vendorId === document.vendorId && (await isKnown(id, extraction))) return
  await prisma.$transaction(async (tx) => {
    const found = await outcomeOf(tx, { id, extraction, pages })
    const locked = await lockDocument(tx, id)
    if (!locked || !isSame(locked, document) || !(await isUntouched(tx, id))) return
    const outcome = (await isHeld(tx, id)) ? keptInReview(found) : found
    const status = await storeExtraction(tx, locked, { pages, extraction, outcome, vendorId, event: 'settle' })
    const { documentId } = cause
    const after = documentId && (await tx.document.findUnique({ where: { id: documentId } }))
    await audit(tx, {
      actor: systemActor,
      action: 'document.extracted_again',
      documentId: id,
      data: { route: outcome.route, documentId, fileName: after ? after.fileName : null },
    })
    await announce(tx, { id, status })
  }, patiently)
  await runShadow(extractable, serving)
}

const leased = Prisma.sql`ended_at is null and lease_until > now()`

async function isHeld(tx: Prisma.TransactionClient, documentId: string): Promise<boolean> {
  const [{ held } = { held: false }] = await tx.$queryRaw<{ held: boolean }[]>`
    select exists (select from reviews where document_id = ${documentId}::uuid and ${leased}) as held`
  return held
}

/** What stands on somebody's screen, or will in a moment, is not taken away. */
function keptInReview(outcome: Outcome): Outcome {
  if (outcome.route === 'review') return outcome
  const message = 'Memory has made it sure while somebody had it: a look at it will do.'
  return { ...outcome, route: 'review', reasons: [{ field: null, message }] }
}

function isSame(locked: Document, before: Document): boolean {
  return locked.revision === before.revision && locked.status === 'needs_review'
}

/** Whether the latest extraction says the same. */
async function isKnown(documentId: string, { predictions, findings }: Extraction): Promise<boolean> {
  const latest = await prisma.extraction.findFirst({ where: { documentId }, orderBy: { createdAt: 'desc' } })
  const before = (latest?.predictions ?? []) as unknown as readonly Prediction[]
  // Duplicates are found among other documents, and not by extraction.
  const failed = (list: Extraction['findings']) =>
    list.flatMap(({ code, passed }) => (passed || code === 'duplicate' ? [] : [code])).join()
  const failedBefore = failed((latest?.findings ?? []) as unknown as Extraction['findings'])
  return saidBy(before) === saidBy(predictions) && failedBefore === failed(findings)
}

function saidBy(predictions: readonly Prediction[]): string {
  return JSON.stringify(
    predictions.map(({ field, value, source, ruleId, confidence, page }) => [
      field,
      value,
      source,
      ruleId ?? null,
      confidence.toFixed(6),
      page,
    ]),
  )
}
