import type { PromotionKind, PromotionRow, ServedVersion, ServingReply } from '@/lib/contracts/promotions'
import type { Prisma } from '@/prisma/generated/client'
import { baseModel } from './base-model'
import { failedGatesOf } from './failed-gates'
import { prisma } from './prisma'
import { compareServing } from './serving-comparison'
import { type Challenger, type Champion, servingNow } from './serving-now'

const listed = 50

/** Who serves, who runs beside it and how that goes, what else may serve, and how it came about. */
export async function getServing(): Promise<ServingReply> {
  const serving = await servingNow()
  const { champion, challenger } = serving
  const [comparison, versions, history] = await Promise.all([compareServing(serving), readVersions(), readHistory()])
  return {
    champion: await championReply(champion),
    challenger: challenger && { ...(await challengerReply(challenger)), comparison },
    versions,
    history: history.map(rowOf),
  }
}

const withVersion = { include: { modelVersion: { select: { number: true, version: true } } } } as const
type Recorded = Prisma.PromotionGetPayload<typeof withVersion>

function readHistory(): Promise<Recorded[]> {
  return prisma.promotion.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: listed, ...withVersion })
}

async function readVersions(): Promise<ServingReply['versions']> {
  const [versions, champions] = await Promise.all([
    prisma.modelVersion.findMany({
      orderBy: { number: 'desc' },
      take: listed,
      select: { id: true, number: true, version: true, gates: true },
    }),
    prisma.promotion.findMany({ where: { kind: 'champion' }, distinct: 'modelVersionId' }),
  ])
  const served = new Set(champions.map(({ modelVersionId }) => modelVersionId))
  return [
    ...versions.map(({ id, number, version, gates }) => ({
      number,
      version,
      failedGates: failedGatesOf(gates),
      served: served.has(id),
    })),
    { ...shipped(), failedGates: [], served: true },
  ]
}

async function championReply({ at, version }: Champion): Promise<ServingReply['champion']> {
  const promotion = at && (await prisma.promotion.findFirst({ where: { kind: 'champion', at }, ...withVersion }))
  return {
    number: promotion?.modelVersion?.number ?? null,
    version,
    since: at?.toISOString() ?? null,
    by: promotion?.actorName ?? null,
    reason: promotion?.reason ?? null,
  }
}

type ChallengerReply = Omit<NonNullable<ServingReply['challenger']>, 'comparison'>

async function challengerReply(challenger: Challenger): Promise<ChallengerReply> {
  const { promotionId, kind, version, canaryShare, at } = challenger
  const [promotion, documents] = await Promise.all([
    prisma.promotion.findUniqueOrThrow({ where: { id: promotionId }, ...withVersion }),
    kind === 'shadow'
      ? prisma.shadowExtraction.count({ where: { modelVersion: version, at: { gte: at } } })
      : prisma.extraction.count({ where: { modelVersion: version, createdAt: { gte: at } } }),
  ])
  return {
    number: promotion.modelVersion?.number ?? null,
    version,
    kind,
    canaryShare: kind === 'canary' ? canaryShare : null,
    since: at.toISOString(),
    by: promotion.actorName,
    reason: promotion.reason,
    documents,
  }
}

function rowOf({ id, at, actorName, kind, modelVersion, canaryShare, reason, overruled }: Recorded): PromotionRow {
  return {
    id,
    at: at.toISOString(),
    actorName,
    kind: kind as PromotionKind,
    model: kind === 'stopped' ? null : (modelVersion ?? shipped()),
    canaryShare,
    reason,
    overruled: overruled as string[],
  }
}

function shipped(): ServedVersion {
  return { number: null, version: baseModel().version }
}
