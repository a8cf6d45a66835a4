import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** Folder → the folders it may import. Files directly in lib (errors.ts) are open to all. */
const arrows: Record<string, readonly string[]> = {
  app: ['components', 'http', 'server', 'contracts', 'client'],
  components: ['client', 'contracts', 'document', 'fields'],
  http: ['server', 'contracts'],
  client: ['contracts'],
  cli: ['server', 'http', 'bench', 'ocr', 'extract', 'fields', 'document', 'learn', 'export', 'contracts', 'synth'],
  bench: ['server', 'ocr', 'extract', 'fields', 'document', 'learn', 'export', 'contracts', 'synth'],
  // Made documents train beside the real ones.
  server: ['ocr', 'extract', 'learn', 'export', 'contracts', 'synth', 'fields', 'document'],
  synth: ['document', 'fields'],
  learn: ['extract', 'fields', 'document'],
  extract: ['fields', 'document'],
  fields: ['document'],
  ocr: ['document'],
  export: ['contracts', 'extract', 'fields', 'document'],
  contracts: ['fields', 'document'],
  document: [],
}

/** Package → the only places that may import it. */
const keepers: Record<string, readonly string[]> = {
  compromise: ['lib/extract/entities.ts'],
  'tesseract.js': ['lib/ocr/'],
  '@embedpdf/pdfium': ['lib/ocr/'],
  sharp: ['lib/ocr/', 'lib/cli/synth-'],
  '@prisma/client': ['lib/server/', 'prisma/'],
  'better-auth': ['lib/server/'],
  'graphile-worker': ['lib/server/'],
  pg: ['lib/server/'],
  react: ['app/', 'components/', 'lib/client/'],
  next: ['app/', 'components/', 'lib/http/'],
}

/** Folders that touch neither disk, network, clock nor process. */
const pure = ['document', 'fields', 'extract', 'learn', 'export', 'contracts']

interface Import {
  readonly file: string
  readonly to: string
}

const imports = ['app', 'components', 'lib'].flatMap((folder) => sourceFiles(folder)).flatMap(importsOf)

test('every import follows an arrow of the house', () => {
  const wrong = imports.filter(({ file, to }) => {
    const [from, target] = [folderOf(file), to.startsWith('.') ? folderOf(to.slice(2)) : undefined]
    return from && target && from !== target && !(arrows[from] ?? []).includes(target)
  })
  expect(wrong).toEqual([])
})

test('a library is imported only where it is kept', () => {
  const wrong = imports.filter(({ file, to }) =>
    Object.entries(keepers).some(
      ([name, places]) => (to === name || to.startsWith(`${name}/`)) && !places.some((place) => file.startsWith(place)),
    ),
  )
  expect(wrong).toEqual([])
})

test('Prisma is imported in lib/server alone', () => {
  const wrong = imports.filter(({ file, to }) => to.startsWith('./prisma/') && !file.startsWith('lib/server/'))
  expect(wrong).toEqual([])
})

test('the pure folders import nothing that has effects', () => {
  const wrong = imports.filter(
    ({ file, to }) => pure.includes(folderOf(file) ?? '') && /^(node:|next|react|sharp|pg$)/.test(to),
  )
  expect(wrong).toEqual([])
})

test('the check sees imports at all', () => {
  expect(imports.length).toBeGreaterThan(10)
})

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
}

/** Import targets as package names, or as paths from the root that start with `./`. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)
  return [...found].map(([, target = '']) => {
    if (target.startsWith('@/')) return { file, to: `./${target.slice(2)}` }
    if (target.startsWith('.')) return { file, to: `./${path.posix.join(path.posix.dirname(file), target)}` }
    return { file, to: target }
  })
}

/** `app`, `components` or the folder inside lib; undefined for files directly in lib, and outside of the house. */
function folderOf(file: string): string | undefined {
  const [top, second = ''] = file.split('/')
  const folder = top === 'lib' ? second : top
  return folder && folder in arrows ? folder : undefined
}
