import { type Settings, settings as settingsSchema, type UpdateSettingsBody } from '@/lib/contracts/settings'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { log } from './log'
import { prisma } from './prisma'

/** Several processes serve at once: a change reaches all of them within this time. */
const cacheMilliseconds = 2000

let cached: { readonly value: Promise<Settings>; readonly until: number } | undefined

/** What admins have set, with the defaults for the rest; at most two seconds old. */
export function getSettings(): Promise<Settings> {
  if (cached && cached.until > Date.now()) return cached.value
  const value = readSettings(prisma)
  cached = { value, until: Date.now() + cacheMilliseconds }
  value.catch(() => {
    cached = undefined
  })
  return value
}

/** Changes the given settings, keeps the others, and records what they were before. */
export async function updateSettings(actor: Actor, patch: UpdateSettingsBody): Promise<Settings> {
  const changed = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('countersign.settings'))`
    const before = await readSettings(tx)
    const after = settingsSchema.parse(merge(before, patch))
    const groups = (Object.keys(after) as (keyof Settings)[]).filter(
      (group) => JSON.stringify(after[group]) !== JSON.stringify(before[group]),
    )
    for (const key of groups) {
      await tx.setting.upsert({ where: { key }, create: { key, value: after[key] }, update: { value: after[key] } })
    }
    if (groups.length > 0) {
      await audit(tx, {
        actor,
        action: 'settings.updated',
        data: { before: pick(before, groups), after: pick(after, groups) },
      })
    }
    return after
  })
  cached = undefined
  return changed
}

/**
 * As they are this moment: for pages that show what was just set, since pages and API keep a copy each. A row that no longer
 * fits its schema falls back to the defaults of its group, and says so in the log.
 */
export async function readSettings(tx: Prisma.TransactionClient = prisma): Promise<Settings> {
  const rows = await tx.setting.findMany()
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  const entries = Object.entries(settingsSchema.shape).map(([group, schema]) => {
    const parsed = schema.safeParse(stored.get(group) ?? {})
    if (parsed.success) return [group, parsed.data]
    log.error({ setting: group, err: parsed.error }, 'A stored setting is not valid; its defaults are used')
    return [group, schema.parse({})]
  })
  return settingsSchema.parse(Object.fromEntries(entries))
}

function merge(before: Settings, patch: UpdateSettingsBody): Settings {
  return {
    upload: { ...before.upload, ...patch.upload },
    routing: { ...before.routing, ...patch.routing },
    review: { ...before.review, ...patch.review },
    training: { ...before.training, ...patch.training },
    ownCompany: { ...before.ownCompany, ...patch.ownCompany },
  }
}

function pick(settings: Settings, groups: readonly (keyof Settings)[]): Prisma.InputJsonObject {
  return Object.fromEntries(groups.map((group) => [group, settings[group]]))
}
