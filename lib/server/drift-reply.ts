import { type DriftReply, type DriftScope, driftAlarm, driftMetrics } from '@/lib/contracts/drift'
import type { Prisma } from '@/prisma/generated/client'
import { prisma } from './prisma'

/** Half a year. */
const shownChecks = 26

const withVendor = { include: { vendor: { select: { id: true, name: true } } } } as const
type Check = Prisma.DriftCheckGetPayload<typeof withVendor>

/** What the latest check found, with the documents behind it, and what those before it found. */
export async function getDrift(): Promise<DriftReply> {
  const checks = await prisma.driftCheck.findMany({
    where: { vendorId: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shownChecks,
    ...withVendor,
  })
  const [latest] = checks
  return {
    latest: latest ? await latestReply(latest) : null,
    history: checks.toReversed().map(({ at, metrics, alarms }) => ({
      at: at.toISOString(),
      values: Object.fromEntries(
        driftMetrics
          .parse(metrics)
          .metrics.flatMap(({ key, value, level }) => (level === 'too_few' ? [] : [[key, value]])),
      ),
      alarms: driftAlarm.array().parse(alarms).length,
    })),
  }
}

async function latestReply(check: Check): Promise<NonNullable<DriftReply['latest']>> {
  const vendors = await prisma.driftCheck.findMany({ where: { vendorId: { not: null }, at: check.at }, ...withVendor })
  const alarming = vendors.filter(({ alarms }) => driftAlarm.array().parse(alarms).length > 0)
  const names = await fileNames([check, ...alarming])
  const { referenceFrom, modelSince } = driftMetrics.parse(check.metrics)
  return {
    at: check.at.toISOString(),
    from: check.from.toISOString(),
    to: check.to.toISOString(),
    referenceFrom,
    modelSince,
    all: scopeOf(check, names),
    vendors: alarming.map((one) => scopeOf(one, names)),
    vendorsChecked: vendors.length,
  }
}

/** A document that was deleted since is not shown. */
async function fileNames(checks: readonly Check[]): Promise<ReadonlyMap<string, string>> {
  const ids = checks.flatMap(({ alarms }) =>
    driftAlarm
      .array()
      .parse(alarms)
      .flatMap(({ documentIds }) => documentIds),
  )
  const documents = await prisma.document.findMany({
    where: { id: { in: ids } },
    select: { id: true, fileName: true, vendorName: true },
  })
  return new Map(documents.map(({ id, fileName, vendorName }) => [id, vendorName ?? fileName]))
}

function scopeOf({ vendor, metrics, alarms }: Check, names: ReadonlyMap<string, string>): DriftScope {
  return {
    vendor,
    metrics: driftMetrics.parse(metrics).metrics,
    alarms: driftAlarm
      .array()
      .parse(alarms)
      .map(({ key, sentence, documentIds }) => ({
        key,
        sentence,
        documents: documentIds.flatMap((id) => {
          const name = names.get(id)
          return name === undefined ? [] : [{ id, name }]
        }),
      })),
  }
}
