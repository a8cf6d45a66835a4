import type { Client } from 'pg'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { groupByVendor, type Half, splitByVendor } from '@/lib/learn/split-by-vendor'

interface Row {
  readonly sha256: string
  readonly vendorId: string | null
  readonly vendor: string | null
  readonly taxId: string | null
  readonly name: string | null
  readonly predictedTaxId: string | null
  readonly predictedName: string | null
}

/** A key that is of this database alone: it joins documents, but neither names a vendor nor is kept. */
const local = 'vendor:'

/**
 * Puts the half of each document of `chosen` into the temporary table `halves`, with its vendor's key, and remembers the
 * halves of new vendors.
 */
export async function splitDocuments(client: Client): Promise<void> {
  const { rows } = await client.query<Row>(
    `select sha256, vendor_id::text as "vendorId", vendor, labels -> 'vendor_tax_id' ->> 'value' as "taxId",
      labels -> 'vendor_name' ->> 'value' as name, vendor_tax_id as "predictedTaxId", vendor_name as "predictedName"
    from chosen order by sha256`,
  )
  const groups = groupByVendor(rows.map((row) => ({ id: row.sha256, keys: vendorKeys(row) })))
  const kept = groups.flatMap(({ keys }) => keys).filter((key) => !key.startsWith(local))
  const assigned = await client.query<{ key: string; half: Half }>(
    'select vendor_key as key, half from split_vendors where vendor_key = any($1::text[])',
    [kept],
  )
  const halves = splitByVendor(groups, new Map(assigned.rows.map(({ key, half }) => [key, half])))
  const halfOf = (key: string) => halves.get(key) ?? 'train'
  await client.query('create temp table halves (sha256 text primary key, vendor_key text, half text) on commit drop')
  const documents = groups.flatMap((group) => group.documents.map((sha256) => ({ sha256, key: group.key })))
  await client.query('insert into halves select * from unnest($1::text[], $2::text[], $3::text[])', [
    documents.map(({ sha256 }) => sha256),
    documents.map(({ key }) => key),
    documents.map(({ key }) => halfOf(key)),
  ])
  await client.query('analyze halves')
  const keys = groups.flatMap(({ key, keys: all }) =>
    all.filter((one) => !one.startsWith(local)).map((one) => ({ one, half: halfOf(key) })),
  )
  await client.query(
    `insert into split_vendors (vendor_key, half) select * from unnest($1::text[], $2::text[])
    on conflict (vendor_key) do update set half = excluded.half where split_vendors.half <> excluded.half`,
    [keys.map(({ one }) => one), keys.map(({ half }) => half)],
  )
}

/**
 * What a document's vendor is known by, on any installation: the name and the tax id that people decided on, on letters
 * and digits; without either, and without a vendor, what was predicted; without that, the document itself. The name comes
 * first, so it names the vendor: most invoices have one.
 */
export function vendorKeys(row: Row): string[] {
  const keyed = (kind: string, text: string | null) => {
    const plain = lettersAndDigits(text ?? '')
    return plain.length > 1 ? [`${kind}:${plain}`] : []
  }
  const decided = [...keyed('name', row.name), ...keyed('tax', row.taxId)]
  const known = row.vendorId ? [...keyed('name', row.vendor), `${local}${row.vendorId}`] : []
  const all = [...decided, ...known]
  if (all.some((key) => !key.startsWith(local))) return [...new Set(all)]
  const [predicted = `document:${row.sha256}`] = [
    ...keyed('tax', row.predictedTaxId),
    ...keyed('name', row.predictedName),
  ]
  return [predicted, ...all]
}
