import { describe, expect, test } from 'vitest'
import { findDates, inferDayFirst, parseDate } from './date'
import type { ParseContext } from './field'

const unknown: ParseContext = { language: null, dayFirst: null, currency: null }

describe('parseDate', () => {
  test.each([
    ['2024-03-20', '2024-03-20'],
    ['2024/3/5', '2024-03-05'],
    ['2024.03.20', '2024-03-20'],
    ['20240320', '2024-03-20'],
    ['20240320/153000', '2024-03-20'],
    ['00440 20032024 15:30:54', '2024-03-20'],
    ['20.03.2024', '2024-03-20'],
    ['20.3.24', '2024-03-20'],
    ['20. 3. 2024', '2024-03-20'],
    ['20-03-2024', '2024-03-20'],
    ['20/03/24', '2024-03-20'],
    ['03/20/2024', '2024-03-20'],
    ['25/12/2018 8:13:39 PM', '2018-12-25'],
    ["15/02/'24", '2024-02-15'],
    ['01.02.98', '1998-02-01'],
  ])('reads %s', (text, value) => {
    expect(parseDate(text, unknown)).toBe(value)
  })

  test.each([
    ['March 3rd, 2024', '2024-03-03'],
    ['Mar. 3, 24', '2024-03-03'],
    ['3rd of March 2024', '2024-03-03'],
    ['3-Mar-2024', '2024-03-03'],
    ['30MAY2018', '2018-05-30'],
    ['2024 March 3', '2024-03-03'],
    ['Sept 5, 2023', '2023-09-05'],
    ['April 13, 2023', '2023-04-13'],
    ['3. März 2024', '2024-03-03'],
    ['3. Maerz 2024', '2024-03-03'],
    ['12.Dez.2023', '2023-12-12'],
    ['1. Jänner 2024', '2024-01-01'],
    ['le 3 mars 2024', '2024-03-03'],
    ['1er janvier 2024', '2024-01-01'],
    ['29 févr. 2024', '2024-02-29'],
    ['5 aout 2023', '2023-08-05'],
    ['14 août 2023', '2023-08-14'],
    ['3 mrt 2024', '2024-03-03'],
    ['5-okt-2023', '2023-10-05'],
    ['19 april 2014', '2014-04-19'],
    ['20 de marzo de 2024', '2024-03-20'],
    ['3 nov. 2023', '2023-11-03'],
    ['12 ago 2024', '2024-08-12'],
    ['7 gennaio 2024', '2024-01-07'],
    ['15 giu. 2024', '2024-06-15'],
    ['4 de maio de 2023', '2023-05-04'],
    ['1º de dezembro de 2023', '2023-12-01'],
    ['12 out 2023', '2023-10-12'],
    ['9 de fev. de 2024', '2024-02-09'],
  ])('reads the month in %s', (text, value) => {
    expect(parseDate(text, unknown)).toBe(value)
  })

  test.each([
    ['03/04/2024', unknown, '2024-04-03'],
    ['03/04/2024', { ...unknown, dayFirst: false }, '2024-03-04'],
    ['03/04/2024', { ...unknown, language: 'en' }, '2024-03-04'],
    ['03/04/2024', { ...unknown, language: 'en', currency: 'USD' }, '2024-03-04'],
    ['03/04/2024', { ...unknown, language: 'en', currency: 'GBP' }, '2024-04-03'],
    ['03/04/2024', { ...unknown, language: 'fr' }, '2024-04-03'],
    ['03.04.2024', { ...unknown, language: 'en', currency: 'USD' }, '2024-04-03'],
    ['03.04.2024', { ...unknown, dayFirst: false }, '2024-03-04'],
  ] as const)('decides %s by its context', (text, context, value) => {
    expect(parseDate(text, context)).toBe(value)
  })

  test.each([
    '31 April 2024',
    '2024-02-30',
    '29.02.2023',
    '32.01.2024',
    '13/13/2024',
    '20241345',
    '3 nov',
    '1.234,56',
    '12.05',
    '192.168.1.10',
    '4711',
    '00/00/0000',
    'May',
    '2024',
    '1.2.3.2024',
    '3 20 24',
  ])('refuses %s', (text) => {
    expect(parseDate(text, unknown)).toBeNull()
  })

  test('takes no side between two dates', () => {
    expect(parseDate('01.06.2023 - 30.06.2023', unknown)).toBeNull()
  })
})

test('findDates tells where each date stands', () => {
  const text = 'Invoice of March 3, 2024, due 02.04.2024.'
  expect(findDates(text, unknown).map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ['March 3, 2024', '2024-03-03'],
    ['02.04.2024', '2024-04-02'],
  ])
})

test('a date that leaves no choice tells how a document writes all of them', () => {
  expect(inferDayFirst('10/18/18 and 03/04/18')).toBe(false)
  expect(inferDayFirst('25/12/2018 and 03/04/2018')).toBe(true)
  expect(inferDayFirst('03/04/2018')).toBeNull()
  expect(inferDayFirst('25/12/2018 and 12/25/2018')).toBeNull()
})
