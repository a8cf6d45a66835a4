import { expect, test } from 'vitest'
import { commandOf } from './review-keys'

const press = (key: string, code: string, held: string = '') =>
  commandOf({
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  })

test('Alt and a letter is a command, also where Option makes it another sign', () => {
  expect(press('a', 'KeyA', 'alt')).toEqual({ name: 'absent' })
  expect(press('å', 'KeyA', 'alt')).toEqual({ name: 'absent' })
  expect(press('≈', 'KeyX', 'alt')).toEqual({ name: 'reject' })
})

test('on a French keyboard the letter printed on the key counts', () => {
  expect(press('a', 'KeyQ', 'alt')).toEqual({ name: 'absent' })
})

test('with another alphabet the place of the key counts', () => {
  expect(press('з', 'KeyP', 'alt')).toEqual({ name: 'postpone' })
})

test('digits count by their place, on the keypad too', () => {
  expect(press('&', 'Digit1', 'alt')).toEqual({ name: 'alternative', number: 1 })
  expect(press('3', 'Numpad3', 'alt')).toEqual({ name: 'alternative', number: 3 })
  expect(press('4', 'Digit4', 'alt')).toBeNull()
})

test('AltGr types a sign and commands nothing', () => {
  expect(press('@', 'KeyQ', 'ctrl alt')).toBeNull()
  expect(press('á', 'KeyA', 'ctrl alt')).toBeNull()
})

test('Ctrl or Command with Enter, Z and Y', () => {
  expect(press('Enter', 'Enter', 'ctrl')).toEqual({ name: 'approve' })
  expect(press('Enter', 'Enter', 'meta')).toEqual({ name: 'approve' })
  expect(press('z', 'KeyY', 'ctrl')).toEqual({ name: 'undo' })
  expect(press('Z', 'KeyZ', 'ctrl shift')).toEqual({ name: 'redo' })
  expect(press('y', 'KeyY', 'ctrl')).toEqual({ name: 'redo' })
})

test('pages, zoom and help', () => {
  expect(press('PageDown', 'PageDown')).toEqual({ name: 'page', direction: 1 })
  expect(press('≠', 'Equal', 'alt')).toEqual({ name: 'zoom', to: 'in' })
  expect(press('-', 'Slash', 'alt')).toEqual({ name: 'zoom', to: 'out' })
  expect(press('F1', 'F1')).toEqual({ name: 'help' })
})

test('plain typing is no command', () => {
  expect(press('a', 'KeyA')).toBeNull()
  expect(press('?', 'Minus', 'shift')).toBeNull()
})
