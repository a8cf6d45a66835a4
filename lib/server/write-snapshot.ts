import { Client } from 'pg'
import type { SnapshotFilter, SnapshotManifest } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import { labelMap } from '@/lib/export/manifest'
import { ocrVersions } from './ocr-versions'
import { requireDatabaseUrl } from './queue'
import { changesSince } from './snapshot-changes'
import { SnapshotWriter } from './snapshot-file'
import { selectDocuments } from './snapshot-selection'
import { splitDocuments } from './snapshot-split'
import { SnapshotTally } from './snapshot-tally'

/** Documents that are in memory at once; with the next ones on their way. */
const batchSize = 100

export interface WrittenSnapshot {
  readonly contentHash: string
  readonly bytes: number
  readonly manifest: SnapshotManifest
}

export interface Writing {
  /** Names the files until they are whole. */
  readonly id: string
  readonly filter: SnapshotFilter
  /** What the changes are told against. */
  readonly previous: { readonly number: number; readonly contentHash: string } | null
  readonly signal?: AbortSignal
}

/**
 * Writes the files of a snapshot. The database chooses, splits and assembles, in one transaction and so at one moment; here
 * the lines are hashed and compressed. One at a time, so that two cannot deal the same vendor to different halves.
 * @throws AppError conflict where there is nothing to write
 */
export async function writeSnapshot({ id, filter, previous, signal }: Writing): Promise<WrittenSnapshot> {
  const client = new Client({ connectionString: requireDatabaseUrl(), application_name: 'countersign snapshot' })
  await client.connect()
  const writer = await SnapshotWriter.create(id)
  try {
    await client.query("select pg_advisory_lock(hashtext('countersign.snapshots'))")
    await client.query("begin isolation level repeatable read; set local work_mem = '64MB'; set local jit = off")
    const { documents, labelled } = await selectDocuments(client, filter)
    if (labelled === 0)
      throw new AppError('conflict', 'No document that this filter meets has labels yet: approve some, or import them.')
    await splitDocuments(client)
    const tally = new SnapshotTally()
    await writeDocuments(client, { writer, tally, signal })
    await client.query('commit')
    const changes = previous && (await changesSince(previous, tally))
    const kept = await writer.keep()
    const manifest: SnapshotManifest = {
      schemaVersion: 1,
      contentHash: kept.contentHash,
      ...tally.counted(),
      labels: labelMap,
      ocr: { versions: ocrVersions(), pageSources: tally.pageSources() },
      coverage: { documents, labelled },
      changes,
    }
    return { ...kept, manifest }
  } catch (error) {
    await writer.discard()
    throw error
  } finally {
    await client.end()
  }
}

interface Sinks {
  readonly writer: SnapshotWriter
  readonly tally: SnapshotTally
  readonly signal: AbortSignal | undefined
}

/** While one batch is written the database assembles the next. */
async function writeDocuments(client: Client, { writer, tally, signal }: Sinks): Promise<void> {
  for (let batch = readBatch(client, ''); ; ) {
    const rows = await batch
    signal?.throwIfAborted()
    const last = rows.at(-1)
    if (!last) return
    batch = readBatch(client, last.sha256)
    // If writing fails, nobody waits for the next batch any more.
    batch.catch(() => undefined)
    for (const row of rows) tally.add(row)
    await writer.add(rows)
  }
}

interface BatchRow {
  readonly sha256: string
  readonly document: string
  readonly pages: string
  readonly count: number
  readonly sources: readonly string[]
}

/** The next documents, in the order of their sha256. */
async function readBatch(client: Client, after: string): Promise<BatchRow[]> {
  const { rows } = await client.query<BatchRow>({
    name: 'snapshot-batch',
    text: `select c.sha256,
      jsonb_build_object('id', c.sha256, 'half', h.half, 'vendor', h.vendor_key, 'vendorName', c.vendor_name,
        'language', c.language, 'documentType', c.document_type, 'labels', c.labels, 'lineItems', c.line_items)::text
        as document,
      p.pages, p.count, p.sources
    from (select * from chosen where sha256 > $1 order by sha256 limit ${batchSize}) c
    join halves h on h.sha256 = c.sha256
    cross join lateral (
      select '[' || string_agg(left(jsonb_build_object('number', number, 'widthPixels', width_pixels, 'heightPixels',
          height_pixels, 'rotation', rotation, 'source', source, 'note', note, 'language', language)::text, -1)
          || ', "words": ' || words::text || '}', ', ' order by number) || ']' as pages,
        count(*)::int as count, array_agg(source) as sources
      from pages where document_id = c.id
    ) p
    order by c.sha256`,
    values: [after],
  })
  return rows
}
