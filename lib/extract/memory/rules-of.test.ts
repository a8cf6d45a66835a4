import { describe, expect, test } from 'vitest'
import type { RememberedPlace } from './memory'
import { ruleReason, ruleSentence } from './rule-sentence'
import { rulesOf } from './rules-of'
import { decision } from './testing/decisions'

const summe: RememberedPlace = {
  label: ['summe'],
  text: 'Summe',
  relation: 'right',
  box: [0.8, 0.5, 0.9, 0.52],
  page: 1,
  words: 1,
}
const place = decision(1, {
  field: 'total',
  value: '119.00',
  place: summe,
  predicted: { value: '19.00', ruleId: null },
})
const [placeRule] = rulesOf([place], [])
const ruleId = placeRule?.id ?? ''

/** The rule proposed one thing, and a person left another. */
const contradiction = (day: number) =>
  decision(day, { field: 'total', value: '5.00', predicted: { value: '9.00', ruleId } })
const hit = (day: number) =>
  decision(day, { field: 'total', state: 'confirmed', value: '9.00', predicted: { value: '9.00', ruleId } })

describe('values that are always the same', () => {
  const name = (day: number, value: string) => decision(day, { field: 'vendor_name', value })

  test('one is a rule from its first correction on, in words with where it comes from', () => {
    const [rule] = rulesOf([name(3, 'Muster GmbH')], [])
    expect(rule).toMatchObject({ kind: 'value', value: 'Muster GmbH', votes: 1, against: 0, state: 'active' })
    expect(rule && ruleSentence(rule)).toBe('Vendor is always “Muster GmbH”.')
    expect(rule && ruleReason(rule, 'Muster')).toBe("Muster's vendor (corrected by Anna on 3 Nov)")
  })

  test('readings that one page could support compete: the majority acts, the other is shown outvoted', () => {
    const rules = rulesOf([name(1, 'Muster GmbH'), name(2, 'Muster GmbH Kiel'), name(3, 'MUSTER GMBH')], [])
    expect(rules.map(({ value, votes, against, state }) => [value, votes, against, state])).toEqual([
      ['MUSTER GMBH', 2, 1, 'active'],
      ['Muster GmbH Kiel', 1, 2, 'outvoted'],
    ])
  })

  test('two at fifty per cent are both outvoted, not averaged', () => {
    const states = rulesOf([name(1, 'Muster GmbH'), name(2, 'Muster GmbH Kiel')], []).map(({ state }) => state)
    expect(states).toEqual(['outvoted', 'outvoted'])
  })

  test('two branches do not compete: no page prints both', () => {
    const address = (day: number, value: string) => decision(day, { field: 'vendor_address', value })
    const rules = rulesOf([address(1, 'Hafenweg 12, 24103 Kiel'), address(2, 'Lange Reihe 7, 20099 Hamburg')], [])
    expect(rules.map(({ state }) => state)).toEqual(['active', 'active'])
  })

  test('of a field with very many values those that came once are no rules', () => {
    const customer = (day: number, name: string) => decision(day, { field: 'customer_name', value: name })
    const once = Array.from({ length: 12 }, (_, at) => customer(at + 1, `Customer ${'ABCDEFGHIJKL'[at]} Ltd`))
    expect(rulesOf(once.slice(0, 9), [])).toHaveLength(9)
    const rules = rulesOf([...once, customer(20, 'Customer C Ltd')], [])
    expect(rules.map(({ value, votes }) => [value, votes])).toEqual([['Customer C Ltd', 2]])
  })

  test('an amount is no fixed value, but that a field is never there is learnt', () => {
    expect(rulesOf([decision(1, { field: 'total', value: '5.00' })], [])).toEqual([])
    const never = decision(1, {
      field: 'purchase_order',
      state: 'absent',
      predicted: { value: '4711', ruleId: null },
    })
    const [rule] = rulesOf([never], [])
    expect(rule).toMatchObject({ kind: 'value', value: null, state: 'active' })
    expect(rule && ruleSentence(rule)).toBe('Purchase order is not on the documents.')
    const given = [2, 3].map((day) => decision(day, { field: 'purchase_order', state: 'confirmed', value: `47${day}` }))
    expect(rulesOf([never, ...given], [])[0]?.state).toBe('outvoted')
  })
})

describe('places', () => {
  test('a corrected value’s place acts from the first correction; the same label again is the same rule', () => {
    expect(placeRule).toMatchObject({ kind: 'place', place: summe, votes: 1, state: 'active' })
    const lower = { ...summe, box: [0.8, 0.7, 0.9, 0.72] as const }
    const again = decision(2, { field: 'total', value: '80.00', place: lower })
    expect(rulesOf([place, again], []).map(({ id, votes }) => [id, votes])).toEqual([[ruleId, 2]])
    expect(placeRule && ruleSentence(placeRule)).toBe('Total stands right of “Summe”.')
  })

  test('hits and contradictions are what people made of its proposals; three in a row suspend it', () => {
    const two = [place, contradiction(2), contradiction(3)]
    expect(rulesOf(two, [])[0]).toMatchObject({ contradictions: 2, state: 'active' })
    expect(rulesOf([...two, contradiction(4)], [])[0]).toMatchObject({ contradictions: 3, state: 'suspended' })
    const mixed = rulesOf([...two, hit(4), contradiction(5)], [])[0]
    expect(mixed).toMatchObject({ hits: 1, contradictions: 3, contradictionsInRow: 1, state: 'active' })
  })

  test('taking decisions back takes the suspension back, and the first one the rule', () => {
    const all = [place, contradiction(2), contradiction(3), contradiction(4)]
    expect(rulesOf(all.slice(0, 3), [])[0]?.state).toBe('active')
    expect(rulesOf(all.slice(1), [])).toEqual([])
  })
})

describe('a person’s say', () => {
  const later = '2026-11-20T10:00:00.000Z'

  test('off, it stays listed and does not act', () => {
    expect(rulesOf([place], [{ ruleId, state: 'off', at: later }])[0]?.state).toBe('off')
  })

  test('switched on again, a suspended one starts afresh', () => {
    const decisions = [place, contradiction(2), contradiction(3), contradiction(4)]
    const on = [{ ruleId, state: 'on', at: '2026-11-05T10:00:00.000Z' }] as const
    expect(rulesOf(decisions, on)[0]?.state).toBe('active')
    expect(rulesOf([...decisions, contradiction(6), contradiction(7), contradiction(8)], on)[0]?.state).toBe(
      'suspended',
    )
  })

  test('forgotten, only later corrections teach it again', () => {
    const forgotten = [{ ruleId, state: 'forgotten', at: later }] as const
    expect(rulesOf([place], forgotten)).toEqual([])
    const anew = decision(25, { field: 'total', value: '80.00', place: summe })
    expect(rulesOf([place, anew], forgotten)).toMatchObject([{ id: ruleId, votes: 1 }])
  })
})
