import { describe, expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { FieldKey } from '@/lib/fields/field'
import type { Prediction } from '../extraction'
import { generateCandidates } from '../generate-candidates'
import { readLayout } from '../layout'
import { pageOfText } from '../page-of-text'
import { applyMemory } from './apply-memory'
import { checkKnownIban } from './check-known-iban'
import type { Decision, Memory } from './memory'
import { placeOf } from './place-of'
import { rulesOf } from './rules-of'
import { decision } from './testing/decisions'

const page = pageOfText(`
Muster GmbH
Hafenweg 12
24103 Kiel

Summe EUR                               119,00
Anzahlung EUR                            50,00
IBAN DE89 3704 0044 0532 0130 00`)

function prediction(field: FieldKey, value: string | null, confidence = 0.8): Prediction {
  const nowhere = { raw: value, page: null, spans: [], box: null, score: 1, alternatives: [] }
  return { field, value, confidence, source: 'model', reasons: ['largest amount'], ...nowhere }
}

function memoryOf(decisions: readonly Decision[], change: Partial<Memory> = {}): Memory {
  return {
    vendorId: 'muster',
    vendorName: 'Muster',
    rules: rulesOf(decisions, []),
    knownIbans: [],
    ibanDocuments: 0,
    documents: decisions.length,
    ...change,
  }
}

function applied(own: Prediction, memory: Memory | null, pages: readonly Page[] = [page]): Prediction {
  const candidates = generateCandidates(readLayout(pages, pages.flatMap(groupLines)))
  const [changed] = applyMemory([own], candidates, pages, memory)
  if (!changed) throw new Error('No prediction')
  return changed
}

function placeOfWord(text: string) {
  const start = page.words.findIndex((word) => word.text === text)
  return placeOf([{ page: 1, start, end: start + 1 }], [page])
}

describe('a value that is always the same', () => {
  const address = decision(3, { field: 'vendor_address', value: 'Hafenweg 12, 24103 Kiel' })

  test('takes the place of what the model found, with its words, its reason and the rule’s confidence', () => {
    const changed = applied(prediction('vendor_address', '24103 Kiel', 0.99), memoryOf([address]))
    expect(changed).toMatchObject({
      value: 'Hafenweg 12, 24103 Kiel',
      source: 'memory',
      ruleId: memoryOf([address]).rules[0]?.id,
      page: 1,
      reasons: ["Muster's vendor address (corrected by Anna on 3 Nov)"],
    })
    expect(changed.alternatives.map(({ value }) => value)).toEqual(['24103 Kiel'])
    expect(changed.confidence).toBeGreaterThan(0.85)
    expect(changed.confidence).toBeLessThan(0.95)
  })

  test('grows surer with every document that agrees, and never certain', () => {
    const again = [4, 5, 6].map((day) => ({ ...address, ...decision(day, address), at: `2026-11-0${day}` }))
    const [once, often] = [[address], [address, ...again]].map(
      (decisions) => applied(prediction('vendor_address', null), memoryOf(decisions)).confidence,
    ) as [number, number]
    expect(often).toBeGreaterThan(once)
    expect(often).toBeLessThan(1)
  })

  test('on a scan what is nearly the same was misread, however sure the model is; elsewhere it is something else', () => {
    const name = decision(3, { field: 'vendor_name', value: 'Nordlicht Baustoffe GmbH', state: 'confirmed' })
    const printed = (text: string, source: Page['source']) => [{ ...pageOfText(`${text}\nHafenweg 12`), source }]
    const found = (text: string, source: Page['source'], others: readonly Page[] = []) => {
      const own = { ...prediction('vendor_name', text, 0.99), page: 1 }
      return applied(own, memoryOf([name]), [...printed(text, source), ...others]).value
    }
    expect(found('Nord1icht Baustofte GmbH', 'ocr')).toBe('Nordlicht Baustoffe GmbH')
    expect(found('Nord1icht Baustofte GmbH', 'text_layer')).toBe('Nord1icht Baustofte GmbH')
    const scan = { ...pageOfText('Nordlicht Baustoffe GmbH'), number: 2, source: 'ocr' as const }
    expect(found('Nord1icht Baustofte GmbH', 'text_layer', [scan])).toBe('Nord1icht Baustofte GmbH')
    expect(found('Nordlicht Baustoffe GmbH & Co. KG', 'ocr')).toBe('Nordlicht Baustoffe GmbH & Co. KG')
    expect(found('Südwind Farben GmbH', 'ocr')).toBe('Südwind Farben GmbH')
  })

  test('does nothing where the page does not print it: other numbers are another address', () => {
    const other = decision(3, { field: 'vendor_address', value: 'Hafenweg 14, 24103 Kiel' })
    const own = prediction('vendor_address', 'Hafenweg 12, 24103 Kiel')
    expect(applied(own, memoryOf([other]))).toEqual(own)
  })

  test('only ever confirmed, it does not change what the model is surer of', () => {
    const confirmed = memoryOf([{ ...address, state: 'confirmed' }])
    expect(applied(prediction('vendor_address', '24103 Kiel', 0.99), confirmed).source).toBe('model')
    expect(applied(prediction('vendor_address', '24103 Kiel', 0.5), confirmed).source).toBe('memory')
  })

  test('agreeing with the model it makes it surer, and says so', () => {
    const changed = applied(prediction('vendor_address', 'Hafenweg 12, 24103 Kiel', 0.4), memoryOf([address]))
    expect(changed).toMatchObject({ source: 'memory', value: 'Hafenweg 12, 24103 Kiel' })
    expect(changed.reasons).toHaveLength(2)
    const sure = prediction('vendor_address', 'Hafenweg 12, 24103 Kiel', 0.99)
    expect(applied(sure, memoryOf([address]))).toEqual(sure)
  })
})

describe('a place', () => {
  const summe = decision(3, { field: 'total', value: '200.00', place: placeOfWord('119,00') })

  test('yields the value beside its label, well-formed', () => {
    expect(applied(prediction('total', '50.00', 0.6), memoryOf([summe]))).toMatchObject({
      value: '119.00',
      raw: '119,00',
      source: 'memory',
      reasons: ["Muster's total stands right of “Summe” (corrected by Anna on 3 Nov)"],
    })
  })

  test('does nothing where its label is not there, or no value of the field stands beside it', () => {
    const own = prediction('total', '50.00', 0.6)
    expect(applied(own, memoryOf([summe]), [pageOfText('Betrag   119,00')])).toEqual(own)
    expect(applied(own, memoryOf([summe]), [pageOfText('Summe   siehe unten\nBetrag 50,00')])).toEqual(own)
  })

  test('two that point to different values cancel each other', () => {
    const rest = decision(4, { field: 'total', value: '7.00', place: placeOfWord('50,00') })
    const own = prediction('total', null)
    expect(applied(own, memoryOf([summe, rest]))).toEqual(own)
    expect(applied(own, memoryOf([summe, rest, { ...rest, at: '2026-11-05' }])).value).toBe('50.00')
  })
})

describe('what is not applied', () => {
  const never = decision(3, { field: 'purchase_order', state: 'absent', predicted: { value: '12', ruleId: null } })

  test('a field the vendor never has is missing, unless the model is surer', () => {
    expect(applied(prediction('purchase_order', '24103', 0.6), memoryOf([never]))).toMatchObject({
      value: null,
      source: 'memory',
    })
    expect(applied(prediction('purchase_order', '24103', 0.99), memoryOf([never])).value).toBe('24103')
  })

  test('nothing acts without a vendor, and no rule that is off, suspended or outvoted', () => {
    const own = prediction('purchase_order', '24103', 0.6)
    expect(applied(own, null)).toEqual(own)
    for (const state of ['off', 'suspended', 'outvoted'] as const) {
      const { rules, ...memory } = memoryOf([never])
      expect(applied(own, { ...memory, rules: rules.map((rule) => ({ ...rule, state })) })).toEqual(own)
    }
  })
})

describe('the vendor’s account', () => {
  const known = memoryOf([], { knownIbans: ['DE89370400440532013000'], ibanDocuments: 6 })

  test('stops a document that names another, and offers the known one where it is printed', () => {
    expect(checkKnownIban('FR1420041010050500013M02606', known, [page])).toEqual([
      {
        code: 'iban_known',
        passed: false,
        blocking: true,
        fields: ['iban'],
        message: 'The IBAN differs from the last 6 invoices of Muster: DE89 3704 0044 0532 0130 00.',
        fix: { field: 'iban', value: 'DE89370400440532013000' },
      },
    ])
    expect(checkKnownIban('FR1420041010050500013M02606', known, [pageOfText('Muster')])[0]?.fix).toBe(null)
  })

  test('passes as printed before, and says nothing where none is known', () => {
    expect(checkKnownIban('DE89370400440532013000', known, [page])).toMatchObject([{ passed: true }])
    expect(checkKnownIban('DE89370400440532013000', memoryOf([]), [page])).toEqual([])
    expect(checkKnownIban(null, known, [page])).toEqual([])
    expect(checkKnownIban('DE89370400440532013000', null, [page])).toEqual([])
  })
})
