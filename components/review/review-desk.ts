import type { DocumentReply, FieldReply } from '@/lib/contracts/documents'
import type { ReviewReply } from '@/lib/contracts/review'
import type { Field, FieldKey, FieldValue, ParseContext } from '@/lib/fields/field'
import { field as fieldOf } from '@/lib/fields/registry'
import { canonicalValue } from './canonical-value'
import { absent, confirmed, isDecided, seen, taken } from './decisions'
import { currencyOf, likelyYears, parseContextOf } from './parse-context'
import type { SearchedPage } from './picking/find-on-pages'
import type { PickedWords } from './picking/picked-words'
import { orderOf, proposalsOf } from './proposals'
import { type Finding, type Focus, neighbourField, nextFocus, obstacles, startReview } from './review-state'
import { type ReviewStore, reviewStore } from './review-store'
import { readTyped, type TypedValue } from './typed-value'
import { workClock } from './work-clock'

/** What a review needs of the pages. */
export interface PageSearch {
  /** Pages whose words the browser has. */
  readonly pages: () => readonly SearchedPage[]
  /** Looks for a value on all pages, once their words are there. */
  readonly find: (
    key: FieldKey,
    text: string,
    hint: { near: FieldReply; context: ParseContext },
  ) => Promise<PickedWords | null>
}

/** Everything one can do with the fields of one document; made anew for each that is opened. */
export interface ReviewDesk {
  readonly document: DocumentReply
  readonly store: ReviewStore
  /** Fields from top to bottom as the screen has them. */
  readonly order: readonly FieldKey[]
  readonly currency: () => string | null
  readonly read: (key: FieldKey, text: string) => TypedValue
  readonly parse: (key: FieldKey, text: string) => FieldValue | null
  /** The text in the focused input; null: as it was when the focus came. */
  readonly typing: (key: FieldKey, text: string | null) => void
  readonly isTyping: () => boolean
  /** Takes what was typed. False where it could not be read, which then stands at the field. */
  readonly commit: () => boolean
  /** Enter: confirms, or takes what was typed, and goes on. */
  readonly enter: () => void
  readonly step: (direction: 1 | -1) => boolean
  readonly focus: (focus: Focus) => void
  readonly pick: (words: PickedWords) => void
  /** The field's other reading of this number, from 1. */
  readonly alternative: (number: number) => void
  readonly absent: () => void
  readonly fix: (finding?: Finding) => void
  /** Goes to the first thing that stands against approval; false: nothing does. */
  readonly goToObstacle: () => boolean
  /** When all typed values that are still looked for on the pages have been found, or not. */
  readonly settled: () => Promise<void>
  readonly clocks: { readonly tick: () => void; readonly takeSeconds: () => number }
}

export function reviewDesk(reply: ReviewReply, draft: ReviewReply['draft'], search: PageSearch): ReviewDesk {
  const { document } = reply
  const order = orderOf(document)
  const store = reviewStore(startReview(draft, reply, order))
  const [all, own] = [workClock(() => performance.now()), workClock(() => performance.now())]
  let binding: Promise<unknown> = Promise.resolve()
  let typed: { readonly key: FieldKey; readonly text: string } | null = null

  const currency = () => currencyOf(document, store.get().draft)
  const focusedField = () => {
    const { focus } = store.get()
    const base = focus === 'lines' || focus === 'approve' ? undefined : document.fields[focus]
    return base && focus !== 'lines' && focus !== 'approve' ? { field: fieldOf(focus), base } : null
  }
  let known: { readonly key: string; readonly context: ParseContext } | null = null
  /** The first pages tell how a document writes dates and amounts; asked for with every key that is typed. */
  const context = () => {
    const pages = search.pages().slice(0, 3)
    const key = `${currency()} ${pages.length}`
    if (known?.key !== key) {
      const words = pages.flatMap((page) => page.words.map((word) => word.text))
      known = { key, context: parseContextOf(document, currency(), words) }
    }
    return known.context
  }
  const read = (key: FieldKey, text: string) =>
    readTyped(fieldOf(key), text, context(), likelyYears(document, store.get().draft))

  function take(field: Field, base: FieldReply, value: FieldValue, place: PickedWords | null) {
    const decision = taken(field, base, currency(), { value, place })
    store.dispatch({ type: 'decide', field: field.key, decision })
    // A label shall have its place even when it was typed.
    if (!place && decision.page === null) binding = Promise.all([binding, bind(field.key, base, value)])
  }
  async function bind(key: FieldKey, near: FieldReply, value: FieldValue) {
    const found = await search.find(key, value, { near, context: context() })
    if (found) store.dispatch({ type: 'place', field: key, value, place: found })
  }
  function commit(): boolean {
    if (!typed) return true
    const { key, text } = typed
    const base = document.fields[key]
    if (!base) return true
    const result = read(key, text)
    if (result.kind === 'value') {
      typed = null
      take(fieldOf(key), base, result.value, null)
      return true
    }
    store.dispatch({ type: 'unread', field: key, text })
    return false
  }
  function goTo(focus: Focus) {
    const at = focusedField()
    typed = null
    if (at && at.field.key !== focus) {
      const look = seen(at.field, at.base, currency())
      store.dispatch({ type: 'leave', field: at.field.key, seconds: own.take(), seen: look })
    } else own.take()
    store.dispatch({ type: 'focus', focus })
  }
  function goOn(from: FieldKey | null) {
    goTo(nextFocus(store.get(), order, from))
  }

  return {
    document,
    store,
    order,
    currency,
    read,
    parse: (key, text) => fieldOf(key).parse(text, context()),
    typing: (key, text) => {
      typed = text === null ? null : { key, text }
    },
    isTyping: () => typed !== null,
    commit,
    enter() {
      const at = focusedField()
      if (!at) return goOn(null)
      const { key } = at.field
      if (typed) return commit() ? goOn(key) : goTo(key)
      const { draft: now, unread, checks } = store.get()
      if (unread[key] !== undefined) return goTo(key)
      if (!isDecided(now.fields[key])) {
        const decision = confirmed(at.field, at.base, currency())
        if (decision) store.dispatch({ type: 'decide', field: key, decision })
        // Nothing was found and nothing typed: only the clerk can say that it is not there.
        else if (checks.attention.includes(key)) return store.dispatch({ type: 'unread', field: key, text: '' })
      }
      goOn(key)
    },
    step(direction) {
      const at = focusedField()
      if (!at) return false
      commit()
      const next = neighbourField(order, at.field.key, direction)
      if (next) goTo(next)
      return next !== null
    },
    focus(focus) {
      commit()
      goTo(focus)
    },
    pick(words) {
      const at = focusedField()
      if (!at) return
      const text = words.text.replace(/\s+/g, ' ')
      const result = read(at.field.key, text)
      typed = null
      if (result.kind === 'value') take(at.field, at.base, result.value, words)
      else store.dispatch({ type: 'unread', field: at.field.key, text })
      store.dispatch({ type: 'focus', focus: at.field.key })
    },
    alternative(number) {
      const at = focusedField()
      const other = at && proposalsOf(at.field, at.base)[number - 1]
      const value = other && canonicalValue(at.field, other.value, currency())
      if (!at || !other || !value) return
      typed = null
      const { box, spans, raw } = other
      const place = box && spans[0] ? { page: spans[0].page, spans, box, text: raw } : null
      take(at.field, at.base, value, place)
      store.dispatch({ type: 'focus', focus: at.field.key })
    },
    absent() {
      const at = focusedField()
      if (!at) return
      typed = null
      store.dispatch({ type: 'decide', field: at.field.key, decision: absent })
      store.dispatch({ type: 'focus', focus: at.field.key })
    },
    fix(finding) {
      const at = focusedField()
      const { checks } = store.get()
      const chosen =
        finding ??
        checks.findings.find(({ passed, fix, fields }) => !passed && fix && at && fields.includes(at.field.key))
      const base = chosen?.fix && document.fields[chosen.fix.field]
      if (!chosen?.fix || !base) return
      const field = fieldOf(chosen.fix.field)
      const value = canonicalValue(field, chosen.fix.value, currency())
      if (value === null) return
      typed = null
      take(field, base, value, null)
      goTo(field.key)
    },
    goToObstacle() {
      if (!commit()) {
        if (typed) store.dispatch({ type: 'focus', focus: typed.key })
        return true
      }
      const [first] = obstacles(store.get(), order)
      if (!first) return false
      const focus = first.kind === 'field' ? first.field : first.finding.fields.find((key) => document.fields[key])
      if (focus) goTo(focus)
      return true
    },
    settled: async () => void (await binding),
    clocks: {
      tick() {
        all.tick()
        own.tick()
      },
      takeSeconds: () => all.take(),
    },
  }
}
