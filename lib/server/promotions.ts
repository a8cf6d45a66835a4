import type { PromotionKind } from '@/lib/contracts/promotions'
import { AppError } from '@/lib/errors'
import type { Prisma, Promotion } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { failedGatesOf } from './failed-gates'
import { patiently } from './lock-document'
import { loadModel } from './model-versions'
import { prisma } from './prisma'
import { servingNow } from './serving-now'

export interface Promoting {
  /** Null: the model that ships. It can only be champion. */
  readonly modelVersionId: string | null
  readonly kind: Exclude<PromotionKind, 'stopped'>
  /** Of documents, 0 to 1; of a canary. */
  readonly canaryShare?: number | undefined
  /** Wanted where gates failed. */
  readonly reason?: string | undefined
}

/** Of documents, where nothing else is said. */
export const defaultCanaryShare = 0.1

/**
 * Makes a version champion (an earlier one: rolls back), or runs it beside the champion in shadow or as a canary, in place of
 * whatever ran there. It holds from the next document on, in every process.
 * @throws AppError not_found, conflict (it is that already, or cannot be read), blocked (gates failed, no reason is given)
 */
export async function promote(actor: Actor, promoting: Promoting): Promise<Promotion> {
  await requireReadable(promoting.modelVersionId)
  return prisma.$transaction(async (tx) => {
    const at = await nextMoment(tx)
    const { modelVersionId, kind } = promoting
    const version = await versionOf(tx, modelVersionId)
    const { champion, challenger } = await servingNow(tx)
    refuseSame(promoting, champion.modelVersionId)
    const overruled = await overruledGates(tx, promoting, version)
    const promotion = await tx.promotion.create({
      data: {
        ...recorded(actor),
        at,
        kind,
        modelVersionId,
        canaryShare: kind === 'canary' ? (promoting.canaryShare ?? defaultCanaryShare) : null,
        reason: promoting.reason ?? null,
        overruled: [...overruled],
      },
    })
    await audit(tx, {
      actor,
      action: actionOf[kind],
      data: {
        model: version?.number ?? null,
        before: kind === 'champion' ? champion.version : (challenger?.version ?? null),
        canaryShare: promotion.canaryShare,
        reason: promotion.reason,
        overruled: [...overruled],
      },
    })
    // Else it would be taken for a challenger again when somebody rolls back.
    const risen = kind === 'champion' && challenger !== null && challenger.modelVersionId === modelVersionId
    if (risen) await tx.promotion.create({ data: { ...recorded(actor), at, kind: 'stopped', reason: becameChampion } })
    return promotion
  }, patiently)
}

const becameChampion = 'It became the champion.'
const actionOf = { champion: 'model.promoted', shadow: 'model.shadowed', canary: 'model.canary_started' } as const

/** Ends shadow or canary; null where none runs (by now). `only`: nothing but this one. */
export async function stopChallenger(
  actor: Actor,
  { reason, only }: { readonly reason?: string | undefined; readonly only?: string },
): Promise<Promotion | null> {
  return prisma.$transaction(async (tx) => {
    const at = await nextMoment(tx)
    const { challenger } = await servingNow(tx)
    if (!challenger || (only !== undefined && challenger.promotionId !== only)) return null
    const { version, kind } = challenger
    const stopped = await tx.promotion.create({
      data: { ...recorded(actor), at, kind: 'stopped', reason: reason ?? null },
    })
    await audit(tx, { actor, action: 'model.challenger_stopped', data: { version, kind, reason: reason ?? null } })
    return stopped
  }, patiently)
}

/**
 * One promotion at a time, each later than all before it: clocks of several machines differ, and the latest decides. The lock
 * goes with the transaction.
 */
async function nextMoment(tx: Prisma.TransactionClient): Promise<Date> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.promotions'))`
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    select greatest(
      date_trunc('milliseconds', clock_timestamp()),
      (select max(at) + interval '1 millisecond' from promotions)
    ) as at`
  if (!row) throw new Error('The database does not tell the time.')
  return row.at
}

/** Found out now, and not by the next document. */
async function requireReadable(id: string | null): Promise<void> {
  if (id !== null && (await versionOf(prisma, id))) {
    await loadModel(id).catch((cause: unknown) => {
      throw new AppError('conflict', 'This version’s model cannot be read, so it cannot serve.', { cause })
    })
  }
}

interface Version {
  readonly number: number
  readonly gates: Prisma.JsonValue
}

async function versionOf(tx: Prisma.TransactionClient, id: string | null): Promise<Version | null> {
  if (id === null) return null
  const version = await tx.modelVersion.findUnique({ where: { id }, select: { number: true, gates: true } })
  if (!version) throw new AppError('not_found', 'There is no such model version.')
  return version
}

function refuseSame({ modelVersionId, kind }: Promoting, championId: string | null): void {
  if (kind !== 'champion' && modelVersionId === null) {
    throw new AppError('conflict', 'The model that ships can only be the champion.')
  }
  if (modelVersionId !== championId) return
  throw new AppError('conflict', 'This model is the champion already.')
}

/** What is overruled, in words. A shadow harms nobody, and what served before was judged then: neither wants a reason. */
async function overruledGates(
  tx: Prisma.TransactionClient,
  { modelVersionId, kind, reason }: Promoting,
  version: Version | null,
): Promise<readonly string[]> {
  const failed = version ? failedGatesOf(version.gates) : []
  if (failed.length === 0 || kind === 'shadow') return []
  const served = await tx.promotion.findFirst({ where: { modelVersionId, kind: 'champion' }, select: { id: true } })
  if (served) return []
  if (reason !== undefined && reason.trim() !== '') return failed
  throw new AppError('blocked', `This version failed a gate: ${failed[0]} Please say why it may serve all the same.`, {
    details: { failedGates: failed },
  })
}

function recorded({ type, id, name }: Actor) {
  return { actorType: type, actorId: id, actorName: name }
}
