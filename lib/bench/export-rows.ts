import type { Page, Word } from '@/lib/document/page'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy, type Extraction } from '@/lib/extract/extraction'
import { baseModel } from '@/lib/server/base-model'
import { prisma } from '@/lib/server/prisma'
import { composeDocument } from '@/lib/synth/compose-document'
import { drawPages } from '@/lib/synth/draw-pages'

const kinds = 20
const wordsOfAPage = 250
const rowsAtOnce = 5000

/**
 * Reviewed documents of one page with some 250 words each, copied by the database from a few drawn ones. Every field has
 * its annotation, so that an export has all that it can have to write.
 */
export async function makeReviewedDocuments(count: number): Promise<void> {
  const drawn = Array.from({ length: kinds }, (_, index) => drawnDocument(index))
  await prisma.$executeRaw`create unlogged table if not exists bench_kinds (kind int primary key, page jsonb, extraction jsonb)`
  await prisma.$executeRaw`truncate bench_kinds`
  for (const [kind, { page, extraction }] of drawn.entries()) {
    await prisma.$executeRaw`
      insert into bench_kinds values (${kind}, ${JSON.stringify(page)}::jsonb, ${JSON.stringify(extraction)}::jsonb)`
  }
  for (let from = 0; from < count; from += rowsAtOnce)
    await insertDocuments(from, Math.min(count, from + rowsAtOnce) - 1)
  await prisma.$executeRaw`analyze documents, pages, extractions, reviews, annotations`
}

function drawnDocument(index: number): { page: Page; extraction: Extraction } {
  const { pages, language } = composeDocument('base', index)
  const [first] = drawPages(pages, language)
  if (!first) throw new Error('A drawn document has no page.')
  const page = { ...first, words: filled(first.words) }
  return { page, extraction: extract([page], baseModel(), defaultPolicy) }
}

/** As many words as a full page has: what is missing repeats what is there, at the foot. */
function filled(words: readonly Word[]): Word[] {
  return Array.from({ length: Math.max(wordsOfAPage, words.length) }, (_, at) => {
    const word = words[at % words.length] as Word
    if (at < words.length) return word
    const top = 0.9 + 0.09 * (at / wordsOfAPage)
    return { ...word, box: [word.box[0], Math.min(0.98, top), word.box[2], 0.99] as const }
  })
}

async function insertDocuments(from: number, to: number): Promise<void> {
  const id = (prefix: string, n = 'n') => `('${prefix}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
  const kind = `join bench_kinds k on k.kind = n % ${kinds}`
  const series = `generate_series(${from}, ${to}) n`
  await prisma.$executeRawUnsafe(`
    insert into documents (id, sha256, file_name, media_type, byte_size, page_count, status, route, revision, received_at,
      processed_at, document_type, language, vendor_name)
    select ${id('0190d0c0')}, md5(n::text), 'invoice ' || n || '.pdf', 'application/pdf', 50000, 1, 'completed', 'review', 3,
      timestamptz '2026-01-01' + n * interval '1 minute', now(), k.extraction->'documentType'->>'value', k.page->>'language', 'Vendor ' || n % 997
    from ${series} ${kind}`)
  await prisma.$executeRawUnsafe(`
    insert into pages (document_id, number, width_pixels, height_pixels, rotation, source, note, language, words)
    select ${id('0190d0c0')}, 1, (k.page->>'widthPixels')::int, (k.page->>'heightPixels')::int, 0, 'text_layer', null,
      k.page->>'language', k.page->'words'
    from ${series} ${kind}`)
  await prisma.$executeRawUnsafe(`
    insert into extractions (id, document_id, model_version, document_type, predictions, line_items, findings, route, reasons)
    select ${id('0190e0c0')}, ${id('0190d0c0')}, k.extraction->>'modelVersion', k.extraction->'documentType',
      k.extraction->'predictions', k.extraction->'lineItems', '[]', 'review', '[]'
    from ${series} ${kind}`)
  await prisma.$executeRawUnsafe(`
    insert into reviews (id, document_id, reviewer_id, reviewer_name, base_revision, ended_at, outcome)
    select ${id('0190f0c0')}, ${id('0190d0c0')}, 'anna', 'Anna', 3, now(), 'approved' from ${series}`)
  await prisma.$executeRawUnsafe(`
    insert into annotations (id, document_id, review_id, actor_type, actor_id, actor_name, field, state, value, raw, page,
      spans, box, predicted_value, predicted_confidence, predicted_source, predicted_spans, active_seconds)
    select gen_random_uuid(), ${id('0190d0c0')}, ${id('0190f0c0')}, 'user', 'anna', 'Anna', p->>'field',
      case when p->>'value' is null then 'absent' else 'confirmed' end, p->>'value', p->>'raw', (p->>'page')::int,
      p->'spans', nullif(p->'box', 'null'), p->>'value', (p->>'confidence')::float, p->>'source', p->'spans', 1.5
    from ${series} ${kind} cross join jsonb_array_elements(k.extraction->'predictions') p`)
}
