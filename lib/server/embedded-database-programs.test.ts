import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findPrograms, packageFolder } from './embedded-database-programs'

/** A copy of the package in a folder that is its owner's alone, as a project below /root is. */
function copyOfPackage() {
  const parent = mkdtempSync(path.join(tmpdir(), 'countersign-programs-'))
  const version = `test-${path.basename(parent)}`
  onTestFinished(() => {
    for (const folder of [parent, ...['/var/lib', tmpdir()].map((place) => copyIn(place, version))]) {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  cpSync(packageFolder().folder, path.join(parent, 'package'), { recursive: true, verbatimSymlinks: true })
  return { folder: path.join(parent, 'package'), version }
}

const copyIn = (place: string, version: string) => path.join(place, `countersign-postgresql-${version}`)

test('programs that the database user cannot reach are copied once to where it can', () => {
  const shipped = copyOfPackage()
  const asRoot = process.getuid?.() === 0
  const { postgres } = findPrograms(asRoot ? { uid: 65_534, gid: 65_534 } : undefined, shipped)
  // Who runs the database as himself needs no copy.
  expect(postgres.startsWith(shipped.folder)).toBe(!asRoot)
  const made = statSync(postgres).mtimeMs
  expect(findPrograms(asRoot ? { uid: 65_534, gid: 65_534 } : undefined, shipped).postgres).toBe(postgres)
  expect(statSync(postgres).mtimeMs).toBe(made)
})

test('library links that an install without scripts lacks are put back', () => {
  const shipped = copyOfPackage()
  const libraries = path.join(shipped.folder, 'native', 'lib')
  const links = readdirSync(libraries, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())
  for (const link of links) rmSync(path.join(libraries, link.name))
  findPrograms(undefined, shipped)
  expect(links.filter(({ name }) => !existsSync(path.join(libraries, name)))).toEqual([])
})

test('programs that run nowhere are told of in one sentence', () => {
  const shipped = copyOfPackage()
  rmSync(path.join(shipped.folder, 'native', 'bin'), { recursive: true })
  mkdirSync(path.join(shipped.folder, 'native', 'bin'))
  expect(() => findPrograms(undefined, shipped)).toThrow(/do not run here \(.*ENOENT\)\. .* set DATABASE_URL/)
})
