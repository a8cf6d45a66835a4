import { expect, test } from 'vitest'
import { safeNextPath } from './safe-next-path'

test('a path of this site is kept as it is', () => {
  for (const path of ['/', '/documents', '/documents/7?page=2#total', '/documents?q=a%2Fb&status=review']) {
    expect(safeNextPath(path)).toBe(path)
  }
})

test('what a browser would read as another site leads home', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '/documents/..//evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    'evil.example',
    '@evil.example',
    '',
    null,
    undefined,
  ]
  expect(elsewhere.map((next) => safeNextPath(next))).toEqual(elsewhere.map(() => '/'))
})

test('as does an answer of the API, which is no page', () => {
  expect(['/api/v1/session', '/documents/../api/v1/session'].map((next) => safeNextPath(next))).toEqual(['/', '/'])
})

test('every answer, followed from this site, stays on it', () => {
  for (const next of ['/a', '/a//b', '/%5Cevil.example', '/%2F%2Fevil.example', '/a?next=//evil.example']) {
    expect(new URL(safeNextPath(next), 'https://here.example').origin).toBe('https://here.example')
  }
})
