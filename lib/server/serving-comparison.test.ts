import { beforeEach, expect, test } from 'vitest'
import { servingReply } from '@/lib/contracts/promotions'
import type { ModelVersion } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { baseModel } from './base-model'
import { prisma } from './prisma'
import { promote } from './promotions'
import { compareServing } from './serving-comparison'
import { servingNow } from './serving-now'
import { getServing } from './serving-reply'
import { watchChallenger } from './serving-watch'
import { updateSettings } from './settings'
import { decidedDocument } from './testing/decided-document'
import { storedVersion } from './testing/stored-version'

const champion = baseModel().version
const right = { total: '119.00', invoice_number: 'RE-1' }
const wrong = { total: '191.00', invoice_number: 'RE-1' }
let challenger: ModelVersion

beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.promotion.deleteMany()
  await prisma.auditEvent.deleteMany()
  await updateSettings(systemActor, { training: { stopByItself: true } })
  challenger = await storedVersion()
})

type Kind = 'shadow' | 'canary'
const begin = (kind: Kind) => promote(systemActor, { modelVersionId: challenger.id, kind })

/** So many documents on which the total was corrected or confirmed, and what the challenger said of them. */
async function decide(count: number, { shown, shadow }: { shown: typeof right; shadow: typeof right }): Promise<void> {
  for (let at = 0; at < count; at++) {
    const said = { modelVersion: challenger.version, values: shadow }
    await decidedDocument({ modelVersion: champion, shown, decided: { total: right.total }, shadow: said })
  }
}

async function decideCanary(count: number, modelVersion: string, shown: typeof right): Promise<void> {
  for (let at = 0; at < count; at++) await decidedDocument({ modelVersion, shown, decided: { total: right.total } })
}

const compare = async () => compareServing(await servingNow())

test('without a challenger there is nothing to compare', async () => {
  expect(await compare()).toBeNull()
})

test('a shadow is compared on the very documents that the champion showed', async () => {
  await begin('shadow')
  await decide(4, { shown: wrong, shadow: right })
  await decide(4, { shown: right, shadow: right })
  expect(await compare()).toMatchObject({
    paired: true,
    champion: { documents: 8, f1: 0.75 },
    challenger: { documents: 8, f1: 1 },
    verdict: 'too_few',
    sentence: 'Too little to tell: 8 of at least 30 documents were decided by clerks.',
  })
})

test('what was undone, decided before it began or seen by another shadow does not count', async () => {
  const early = new Date(Date.now() - 60_000)
  const base = { modelVersion: champion, shown: right, decided: right }
  const shadow = { modelVersion: challenger.version, values: wrong }
  await decidedDocument({ ...base, shadow, endedAt: early })
  await begin('shadow')
  await decidedDocument({ ...base, shadow, undone: true })
  await decidedDocument({ ...base, shadow: { ...shadow, modelVersion: 'another' } })
  await decidedDocument(base)
  await decidedDocument({ ...base, shadow, modelVersion: 'an earlier champion' })
  expect(await compare()).toMatchObject({ challenger: { documents: 0 }, difference: null, verdict: 'too_few' })
})

test('a canary and the champion are compared each on its own documents', async () => {
  await begin('canary')
  await decideCanary(6, champion, right)
  await decideCanary(3, challenger.version, wrong)
  expect(await compare()).toMatchObject({
    paired: false,
    champion: { documents: 6, f1: 1 },
    challenger: { documents: 3, f1: 0.5 },
    difference: { value: -0.5 },
  })
})

test('a challenger that is significantly worse is stopped, and the record says why', async () => {
  await begin('shadow')
  await decide(20, { shown: right, shadow: right })
  await decide(20, { shown: right, shadow: wrong })
  await watchChallenger()
  const { challenger: running, history } = servingReply.parse(await getServing())
  expect(running).toBeNull()
  expect(history[0]).toMatchObject({ kind: 'stopped', actorName: 'Countersign', model: null })
  expect(history[0]?.reason).toMatch(/^The challenger is worse than the champion: −25\.0 points in F1 \(95 % between −/)
})

test('where nothing is stopped by itself it is told once, and goes on', async () => {
  await updateSettings(systemActor, { training: { stopByItself: false } })
  await begin('canary')
  await decideCanary(30, champion, right)
  await decideCanary(30, challenger.version, wrong)
  await watchChallenger()
  await watchChallenger()
  expect((await servingNow()).challenger?.version).toBe(challenger.version)
  expect(await prisma.auditEvent.count({ where: { action: 'model.challenger_lost' } })).toBe(1)
})

test('a challenger that is significantly better is told, and waits for a person', async () => {
  await begin('shadow')
  await decide(10, { shown: right, shadow: right })
  await decide(25, { shown: wrong, shadow: right })
  await watchChallenger()
  await watchChallenger()
  const serving = servingReply.parse(await getServing())
  expect(serving.champion.version).toBe(champion)
  expect(serving.challenger).toMatchObject({ documents: 35, comparison: { verdict: 'wins' } })
  expect(await prisma.auditEvent.count({ where: { action: 'model.challenger_won' } })).toBe(1)
})

test('differences that chance makes as well stop nothing', async () => {
  await begin('shadow')
  await decide(3, { shown: right, shadow: wrong })
  await decide(2, { shown: wrong, shadow: right })
  await decide(30, { shown: right, shadow: right })
  await watchChallenger()
  expect((await compare())?.verdict).toBe('open')
  expect((await servingNow()).challenger).not.toBeNull()
})
