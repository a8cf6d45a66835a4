import type { MemoryRuleReply, ruleBody } from '@/lib/contracts/vendors'
import { AppError } from '@/lib/errors'
import type { MemoryRule } from '@/lib/extract/memory/memory'
import { dayOf, ruleSentence } from '@/lib/extract/memory/rule-sentence'
import type { MemorySwitch, Prisma } from '@/prisma/generated/client'
import type { UserActor } from './actor'
import { audit } from './audit'
import { patiently } from './lock-document'
import { loadMemory } from './memory-of-vendor'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { queueVendorExtraction } from './queue-vendor-extraction'
import { requireVendor } from './require-vendor'
import { lockVendors } from './vendor-anchors'

/** A vendor's rules in words, those that act first. */
export async function vendorRules(tx: Prisma.TransactionClient, vendorId: string): Promise<MemoryRuleReply[]> {
  const [memory, switches] = await Promise.all([
    loadMemory(tx, vendorId),
    tx.memorySwitch.findMany({ where: { vendorId } }),
  ])
  const said = new Map(switches.map((one) => [one.ruleId, one]))
  return (memory?.rules ?? []).map((rule) => ruleReply(rule, said.get(rule.id))).sort((a, b) => order(a) - order(b))
}

function order({ state }: MemoryRuleReply): number {
  return ['active', 'suspended', 'outvoted', 'off'].indexOf(state)
}

function ruleReply(rule: MemoryRule, said: MemorySwitch | undefined): MemoryRuleReply {
  const { id, field, kind, state, hits, contradictions, from } = rule
  const { documentId, actor, at, predicted } = from
  const was = from.state === 'confirmed' ? null : predicted.value
  return {
    id,
    field,
    kind,
    sentence: ruleSentence(rule),
    state,
    note: noteOf(rule, said),
    hits,
    contradictions,
    from: { documentId, actor, at, was },
  }
}

function noteOf({ state, votes, against }: MemoryRule, said: MemorySwitch | undefined): string | null {
  if (state === 'off') return `Switched off by ${said?.byName} on ${dayOf(said?.at.toISOString() ?? '')}.`
  if (state === 'suspended') return 'People changed what it proposed three times in a row.'
  if (state === 'outvoted') return `${votes} of ${votes + against} documents say so; 60 % would have to.`
  return null
}

/** Switches a rule on or off, or forgets it: then only later corrections teach it again. @throws AppError not_found */
export async function switchRule(
  actor: UserActor,
  { id: vendorId, ruleId }: { readonly id: string; readonly ruleId: string },
  state: ReturnType<typeof ruleBody.parse>['state'],
): Promise<void> {
  await prepareQueue()
  await prisma.$transaction(async (tx) => {
    await lockVendors(tx)
    await requireVendor(tx, vendorId)
    const rule = (await loadMemory(tx, vendorId))?.rules.find((one) => one.id === ruleId)
    if (!rule) throw new AppError('not_found', 'There is no such rule. What it came from may have been taken back.')
    const data = { state, at: new Date(), byId: actor.id, byName: actor.name }
    await tx.memorySwitch.upsert({
      where: { vendorId_ruleId: { vendorId, ruleId } },
      create: { vendorId, ruleId, ...data },
      update: data,
    })
    const sentence = ruleSentence(rule)
    await audit(tx, { actor, action: 'vendor.rule_switched', data: { vendorId, ruleId, state, sentence } })
    await queueVendorExtraction(tx, { vendorId, documentId: null })
  }, patiently)
}
