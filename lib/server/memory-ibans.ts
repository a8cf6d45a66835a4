import type { Decision, Memory } from '@/lib/extract/memory/memory'
import type { Prisma } from '@/prisma/generated/client'

/** What people decided, and the accounts of finished documents on which nobody had to decide about it. */
export async function knownIbansOf(
  tx: Prisma.TransactionClient,
  vendorId: string,
  { decisions, except }: { readonly decisions: readonly Decision[]; readonly except: string | null },
): Promise<Pick<Memory, 'knownIbans' | 'ibanDocuments'>> {
  const rows = await tx.$queryRaw<{ at: Date; iban: string | null }[]>`
    select d.received_at as at, (
      select jsonb_path_query_first(e.predictions::jsonb, '$[*] ? (@.field == "iban").value') #>> '{}'
      from extractions e where e.document_id = d.id order by e.created_at desc limit 1
    ) as iban
    from documents d
    where d.vendor_id = ${vendorId}::uuid and d.id is distinct from ${except}::uuid
      and d.status = 'completed' and not exists (
        select from annotations a left join reviews r on r.id = a.review_id
        where a.document_id = d.id and a.field = 'iban' and r.undone_at is null
      )
    order by d.received_at desc limit 50`
  const decided = decisions.flatMap(({ field, value, at }) => (field === 'iban' && value ? [{ at, iban: value }] : []))
  const unseen = rows.flatMap(({ at, iban }) => (iban ? [{ at: at.toISOString(), iban }] : []))
  const latestFirst = [...decided, ...unseen].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ iban }) => iban)
  const knownIbans = [...new Set(latestFirst)]
  const change = latestFirst.findIndex((iban) => iban !== knownIbans[0])
  return { knownIbans, ibanDocuments: change < 0 ? latestFirst.length : change }
}
