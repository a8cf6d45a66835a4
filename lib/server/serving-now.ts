import type { Prisma } from '@/prisma/generated/client'
import { baseModel } from './base-model'
import { prisma } from './prisma'

export interface Champion {
  /** Null: the model that ships. */
  readonly modelVersionId: string | null
  /** As its extractions name it. */
  readonly version: string
  /** Null: since the beginning. */
  readonly at: Date | null
}

export interface Challenger {
  readonly promotionId: string
  readonly kind: 'shadow' | 'canary'
  readonly modelVersionId: string
  readonly version: string
  /** Of documents that a canary extracts; 0 for a shadow. */
  readonly canaryShare: number
  readonly at: Date
}

export interface Serving {
  readonly champion: Champion
  readonly challenger: Challenger | null
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly at: Date
  readonly modelVersionId: string | null
  readonly canaryShare: number | null
  readonly version: string | null
}

/** Who serves now: asked for each document, in one query by index, so that a promotion holds from the next one on. */
export async function servingNow(tx: Prisma.TransactionClient = prisma): Promise<Serving> {
  const rows = await tx.$queryRaw<Row[]>`
    select p.id::text, p.kind, p.at, p.model_version_id::text as "modelVersionId", p.canary_share as "canaryShare", v.version
    from (
      (select * from promotions where kind = 'champion' order by at desc, id desc limit 1)
      union all
      (select * from promotions where kind <> 'champion' order by at desc, id desc limit 1)
    ) p left join model_versions v on v.id = p.model_version_id`
  const champion = rows.find(({ kind }) => kind === 'champion')
  const challenger = rows.find(({ kind }) => kind !== 'champion')
  return {
    champion: {
      modelVersionId: champion?.modelVersionId ?? null,
      version: champion?.version ?? baseModel().version,
      at: champion?.at ?? null,
    },
    challenger: challenger ? challengerOf(challenger, champion?.modelVersionId ?? null) : null,
  }
}

function challengerOf({ id, kind, at, modelVersionId, canaryShare, version }: Row, championId: string | null) {
  if (kind !== 'shadow' && kind !== 'canary') return null
  if (modelVersionId === null || version === null || modelVersionId === championId) return null
  const share = kind === 'canary' ? (canaryShare ?? 0) : 0
  return { promotionId: id, kind, modelVersionId, version, canaryShare: share, at } as const
}
