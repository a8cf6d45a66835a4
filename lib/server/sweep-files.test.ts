import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { systemActor } from './actor'
import { importFolder } from './label-import-place'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { receiveDocument } from './receive-documents'
import { documentFolder, incomingFolder } from './storage'
import { sweepFiles } from './sweep-files'
import { incoming, invoicePdf, storedFiles } from './testing/uploads'

const options = { actor: systemActor, urgency: 'interactive' } as const
const inTwoHours = () => new Date(Date.now() + 2 * 60 * 60 * 1000)

test('killed between file and row, an upload leaves no document, and its file is swept', async () => {
  await prepareQueue()
  const blocker = new Client({ connectionString: process.env.DATABASE_URL })
  await blocker.connect()
  await blocker.query('begin; lock table documents in exclusive mode')
  const child = fork(path.join(import.meta.dirname, 'testing/receive-one.ts'), { execArgv: ['--import', 'tsx'] })
  await until(async () => (await storedFiles()).includes('original'))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await blocker.query('rollback')
  await blocker.end()

  expect(await prisma.document.count()).toBe(0)
  expect(await storedFiles()).toEqual(['original'])
  expect(await sweepFiles()).toEqual({ uploads: 0, folders: 0, imports: 0 }) // it might still be under way
  expect(await sweepFiles(inTwoHours())).toEqual({ uploads: 0, folders: 1, imports: 0 })
  expect(await storedFiles()).toEqual([])
  expect(await receiveDocument(incoming(invoicePdf()), options)).not.toHaveProperty('duplicateOf')
})

test('only what is old and belongs to nobody is swept', async () => {
  const { id } = await receiveDocument(incoming(invoicePdf(1)), options)
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000)
  const upload = path.join(incomingFolder(), 'old.part')
  await writeFile(upload, 'half')
  await utimes(upload, old, old)
  await writeFile(path.join(incomingFolder(), 'young.part'), 'half')
  const nobodys = documentFolder('00000000-0000-4000-8000-000000000000')
  await mkdir(nobodys, { recursive: true })
  await utimes(nobodys, old, old)
  await utimes(documentFolder(id), old, old)

  expect(await sweepFiles()).toEqual({ uploads: 1, folders: 1, imports: 0 })
  expect((await storedFiles()).sort()).toEqual(['original', 'original', 'young.part'])
})

test('of imports, the files go that nobody is at any more', async () => {
  const row = { actorType: 'user', actorName: 'Ada', format: 'truth', name: 'labels' } as const
  const [waiting, over] = await Promise.all(
    ['queued', 'failed'].map((state) => prisma.labelImport.create({ data: { ...row, state } })),
  )
  const folders = [waiting?.id ?? '', over?.id ?? '', randomUUID()].map(importFolder)
  for (const folder of folders) {
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, '0'), 'labels')
  }
  expect((await sweepFiles()).imports).toBe(0)
  expect((await sweepFiles(inTwoHours())).imports).toBe(2)
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, false, false])
})

test('where most files belong to no document, the database is taken for the wrong one and nothing is removed', async () => {
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000)
  for (let number = 0; number < 20; number++) {
    const folder = documentFolder(`00000000-0000-4000-8000-0000000000${number + 10}`)
    await mkdir(folder, { recursive: true })
    await utimes(folder, old, old)
  }
  const before = (await storedFiles()).length
  expect(await sweepFiles()).toEqual({ uploads: 0, folders: 0, imports: 0 })
  await writeFile(path.join(documentFolder('00000000-0000-4000-8000-000000000010'), 'original'), 'kept')
  expect(await storedFiles()).toHaveLength(before + 1)
})

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20)
}
