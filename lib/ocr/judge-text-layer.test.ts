import { expect, test } from 'vitest'
import type { Word } from '../document/page'
import { isNonsense } from './judge-text-layer'

const words = (text: string): Word[] =>
  text.split(' ').map((part) => ({ text: part, box: [0, 0, 0.1, 0.1], ocrConfidence: null }))
const shifted = (text: string, by: number) =>
  text.replace(/[^ ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by))

const german =
  'Sehr geehrte Damen und Herren wir erlauben uns für die Lieferung der bestellten Waren den folgenden Betrag zu berechnen'
const polish =
  'Faktura numer sprzedawca nabywca nazwa towaru lub uslugi ilosc cena jednostkowa wartosc netto podatek razem do zaplaty termin platnosci przelew'
const greek =
  'Τιμολόγιο αριθμός ημερομηνία ποσότητα τιμή μονάδας σύνολο φόρος προστιθέμενης αξίας πληρωτέο ποσό ευχαριστούμε πολύ'

test.each([german, polish, greek])('a text makes sense in a language that is known or not: %s', (text) => {
  expect(isNonsense(words(text))).toBe(false)
})

test.each([-29, 3, 31])('a font with an encoding of its own, %i places off, makes none', (by) => {
  expect(isNonsense(words(shifted(german, by)))).toBe(true)
})

test('symbols make none', () => {
  expect(isNonsense(words('□□□■ ¤¤◊◊ ▒▒▒▒ ~~^^ □□■■ ○○●●'))).toBe(true)
})

test('a page of figures is not nonsense', () => {
  expect(isNonsense(words('4711 12.50 1,204.00 2024-03-14 DE89 3704 0044 0532 0130 00 19% 30 kg'))).toBe(false)
})
