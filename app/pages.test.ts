import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What strangers may open, and nothing else. The first only redirects. */
const open = ['page.tsx', '(auth)/sign-in/page.tsx', '(auth)/link/[secret]/page.tsx']
/** What clerks may open; every other page is for admins. */
const forClerks = [
  '(app)/documents/page.tsx',
  '(app)/documents/[id]/page.tsx',
  '(app)/review/page.tsx',
  '(app)/review/[id]/page.tsx',
  '(app)/vendors/page.tsx',
  '(app)/vendors/[id]/page.tsx',
  '(app)/account/page.tsx',
]

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.[jt]sx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(import.meta.dirname, file), 'utf8') }))
const pages = sources.filter(({ file }) => /(^|\/)page\.[jt]sx?$/.test(file))
const pagesWithout = (guard: RegExp) => pages.filter(({ text }) => !guard.test(text)).map(({ file }) => file)

test('every page asks for a session itself, since a layout is not run again when one goes from page to page', () => {
  expect(pagesWithout(/await requirePageSession\(/).toSorted()).toEqual(open.toSorted())
})

test('every page asks for an admin, unless it is listed as one for clerks', () => {
  expect(pagesWithout(/await requirePageSession\('admin'/).toSorted()).toEqual([...open, ...forClerks].toSorted())
})

test('the screens have no server actions: every write goes through the API', () => {
  expect(sources.filter(({ text }) => /^\s*['"]use server['"]/m.test(text)).map(({ file }) => file)).toEqual([])
})
