import { type DriftAlarm, type DriftKey, type DriftMetric, driftKeys } from '@/lib/contracts/drift'
import { type DriftKind, driftOf, grownBins } from '@/lib/learn/drift-levels'
import type { Actor } from './actor'
import { audit } from './audit'
import { type DriftPeriod, documentsInBins, driftCounts, type Scope, type ScopeCounts } from './drift-counts'
import { driftSentence } from './drift-sentences'
import { prisma } from './prisma'
import { requestTraining } from './request-training'
import { servingNow } from './serving-now'
import { getSettings } from './settings'

export const driftTask = 'check-drift'

const dayMilliseconds = 86_400_000
const lookedAtDays = 7
const referenceDays = 56

/** A vendor's own documents are never of an unseen vendor, but for the first. */
const kinds: Readonly<Record<DriftKey, DriftKind>> = {
  confidence: 'distribution',
  words: 'distribution',
  unseen: 'rising',
  scanned: 'share',
  corrected: 'rising',
}

interface Checked {
  readonly scope: Scope
  readonly metrics: readonly DriftMetric[]
  readonly alarms: readonly DriftAlarm[]
}

/**
 * Compares the documents of the last week with those of the eight weeks before, all together and vendor by vendor, and keeps
 * what it finds. Where something is alarming it is told, and a training begins where the settings say so.
 */
export async function checkDrift(actor: Actor, now = new Date()): Promise<void> {
  const period = await periodBefore(now)
  const checked = await compare(period)
  const { referenceFrom, modelSince, from, to } = period
  const since = { referenceFrom: referenceFrom.toISOString(), modelSince: modelSince?.toISOString() ?? null }
  const alarms = checked.flatMap((one) => one.alarms)
  await prisma.$transaction(async (tx) => {
    await tx.driftCheck.createMany({
      data: checked.map((one) => ({
        at: now,
        vendorId: one.scope,
        from,
        to,
        metrics: { ...since, metrics: [...one.metrics] },
        alarms: one.alarms.map((alarm) => ({ ...alarm, documentIds: [...alarm.documentIds] })),
      })),
    })
    const data = { alarms: alarms.map(({ sentence }) => sentence).slice(0, 20), scopes: checked.length }
    await audit(tx, { actor, action: alarms.length > 0 ? 'drift.found' : 'drift.checked', data })
  })
  const { training } = await getSettings()
  if (alarms.length > 0 && training.onDrift) await requestTraining({ trigger: 'drift' })
}

async function periodBefore(to: Date): Promise<DriftPeriod> {
  const from = new Date(to.getTime() - lookedAtDays * dayMilliseconds)
  const referenceFrom = new Date(from.getTime() - referenceDays * dayMilliseconds)
  const { champion } = await servingNow()
  return { from, to, referenceFrom, modelSince: champion.at && champion.at > referenceFrom ? champion.at : null }
}

async function compare(period: DriftPeriod): Promise<Checked[]> {
  const scopes = await driftCounts(period)
  const measures = [...scopes.keys()].reduce((sum, scope) => sum + keysOf(scope).length, 0)
  const names = await namesOf([...scopes.keys()])
  const checked: Checked[] = []
  for (const [scope, counts] of scopes) {
    const metrics = keysOf(scope).map((key) => metricOf(key, counts, measures))
    const alarms: DriftAlarm[] = []
    for (const metric of metrics.filter(({ level }) => level === 'alarm')) {
      const bins = grownBins(metric)
      const documentIds = await documentsInBins(period, { scope, key: metric.key, bins })
      alarms.push({
        key: metric.key,
        sentence: driftSentence(metric, names.get(scope) ?? 'All documents'),
        documentIds,
      })
    }
    checked.push({ scope, metrics, alarms })
  }
  return checked
}

function keysOf(scope: Scope): readonly DriftKey[] {
  return scope === null ? driftKeys : driftKeys.filter((key) => key !== 'unseen')
}

function metricOf(key: DriftKey, counts: ScopeCounts, measures: number): DriftMetric {
  const { reference, current } = counts.get(key) ?? { reference: [], current: [] }
  const drift = driftOf(kinds[key], { reference, current }, measures)
  return { key, reference: [...reference], current: [...current], ...drift }
}

async function namesOf(scopes: readonly Scope[]): Promise<ReadonlyMap<Scope, string>> {
  const ids = scopes.filter((scope) => scope !== null)
  const vendors = await prisma.vendor.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(vendors.map(({ id, name }) => [id, name]))
}
