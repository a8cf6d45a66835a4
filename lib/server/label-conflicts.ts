import { createHash } from 'node:crypto'
import type { LabelConflict } from '@/lib/contracts/label-conflicts'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import { Prisma } from '@/prisma/generated/client'
import { prisma } from './prisma'

/** Nobody decides on more at once. */
const listed = 200

interface Row {
  readonly vendor: string
  readonly vendorName: string
  readonly field: FieldKey
  readonly text: string
  readonly raw: string
  readonly value: string
  readonly documentId: string
  readonly fileName: string
  readonly by: string
  readonly at: Date
}

/**
 * Labels that contradict each other: the same text of the same vendor, read as values that the field does not hold for
 * equal. Those that a person called right are left out until a further value turns up.
 */
export async function listLabelConflicts(): Promise<LabelConflict[]> {
  const conflicts = conflictsOf(await contradictingRows(prisma))
  const decided = await prisma.labelConflictDecision.findMany({
    where: { key: { in: conflicts.map(({ key }) => key) }, decision: 'both_right' },
    select: { key: true },
  })
  const settled = new Set(decided.map(({ key }) => key))
  return conflicts.filter(({ key }) => !settled.has(key))
}

export async function findLabelConflict(tx: Prisma.TransactionClient, key: string): Promise<LabelConflict | undefined> {
  return conflictsOf(await contradictingRows(tx)).find((conflict) => conflict.key === key)
}

function contradictingRows(tx: Prisma.TransactionClient): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with latest as (
      select distinct on (a.document_id, a.field) a.document_id, a.field, a.value, a.raw, a.actor_name, a.at
      from annotations a left join reviews r on r.id = a.review_id
      where r.undone_at is null and a.field in (${Prisma.join([...fieldKeys])})
      order by a.document_id, a.field, a.at desc, a.id desc
    ), placed as (
      select coalesce(d.vendor_id::text, upper(d.vendor_name)) as vendor, coalesce(v.name, d.vendor_name) as vendor_name,
        l.field, upper(regexp_replace(btrim(l.raw), '\\s+', ' ', 'g')) as text, l.raw, l.value, d.id, d.file_name,
        l.actor_name, l.at
      from latest l join documents d on d.id = l.document_id left join vendors v on v.id = d.vendor_id
      where l.value is not null and btrim(l.raw) <> '' and coalesce(d.vendor_id::text, d.vendor_name) is not null
    ), grouped as (
      select vendor, field, text from placed group by vendor, field, text having count(distinct value) > 1
      order by vendor, field, text limit ${listed}
    )
    select vendor, p.vendor_name as "vendorName", field, text, p.raw, p.value, p.id::text as "documentId",
      p.file_name as "fileName", p.actor_name as by, p.at
    from placed p join grouped g using (vendor, field, text)
    order by vendor, field, text, p.at, p.id`
}

function conflictsOf(rows: readonly Row[]): LabelConflict[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.vendor, row.field, row.text])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => conflictOf(group) ?? [])
}

/** Null where the field takes all values for the same. */
function conflictOf(rows: readonly Row[]): LabelConflict | null {
  const [first] = rows
  if (!first) return null
  const { equal } = field(first.field)
  const values: { value: string; documents: LabelConflict['values'][number]['documents'] }[] = []
  for (const { value, documentId: id, fileName, by, at } of rows) {
    const known = values.find((one) => equal(one.value, value))
    const document = { id, fileName, by, at: at.toISOString() }
    if (known) known.documents.push(document)
    else values.push({ value, documents: [document] })
  }
  if (values.length < 2) return null
  values.sort((a, b) => b.documents.length - a.documents.length || (a.value < b.value ? -1 : 1))
  return {
    key: keyOf(
      first,
      values.map(({ value }) => value),
    ),
    vendor: first.vendorName,
    field: first.field,
    raw: first.raw,
    values,
  }
}

/** A further value makes another key, so that it asks again. */
function keyOf({ vendorName, field: key, text }: Row, values: readonly string[]): string {
  const content = JSON.stringify([lettersAndDigits(vendorName), key, text, [...values].sort()])
  return createHash('sha256').update(content).digest('hex')
}
