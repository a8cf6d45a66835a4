import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { headOf, scannedPages } from '@/lib/ocr/testing/scanned-pages'
import { systemActor } from './actor'
import { getDocument } from './documents'
import { prisma } from './prisma'
import { maxAttempts } from './process-document'
import type { Urgency } from './queue'
import { queueLostDocuments } from './queue-repair'
import { receiveDocument } from './receive-documents'
import { samplePath } from './samples'
import { startWorkerProcess } from './testing/start-worker'
import { incoming, invoicePdf } from './testing/uploads'
import { countWorkers } from './worker-heartbeat'

const workers = new Set<ChildProcess>()

afterEach(async () => {
  for (const worker of workers) await end(worker, 'SIGKILL')
  await prisma.document.deleteMany()
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`
  await prisma.workerHeartbeat.deleteMany()
})

function startWorker(): ChildProcess {
  const worker = startWorkerProcess()
  workers.add(worker)
  return worker
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  workers.delete(worker)
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode
  worker.kill(signal)
  const [code] = await once(worker, 'exit')
  return code
}

/** The head of an invoice on each page: enough to be in the middle of, and no more. Another height is another document. */
async function scan(pages: number, height = 0.33): Promise<Buffer> {
  return scannedPages(await headOf(readFileSync(samplePath('contoso-french.png')), height), pages)
}

async function receive(bytes: Buffer, urgency: Urgency = 'interactive'): Promise<string> {
  return (await receiveDocument(incoming(bytes), { actor: systemActor, urgency })).id
}

test('killed in the middle of OCR, a document goes on in another worker within 30 s, and is there once', async () => {
  const pair = [startWorker(), startWorker()]
  await until(async () => (await countWorkers()) === 2, 60)
  const id = await receive(await scan(4))
  await until(async () => (await pagesOf(id)) > 0, 120)
  const [{ pid: readerPid } = { pid: 0 }] = await prisma.$queryRaw<{ pid: number }[]>`
    select pid from worker_heartbeats, graphile_worker.jobs where locked_by = any(lock_names)`
  const first = pair.find(({ pid }) => pid === readerPid) ?? expect.fail('No worker has the document.')
  const second = pair.find((worker) => worker !== first) as ChildProcess
  await end(first, 'SIGKILL')
  const killedAt = Date.now()
  expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'processing',
    attempts: 1,
  })

  await until(async () => (await prisma.document.findUniqueOrThrow({ where: { id } })).attempts === 2, 30)
  const seconds = (Date.now() - killedAt) / 1000
  console.info(`The job went on ${seconds.toFixed(1)} s after the kill`)
  expect(seconds).toBeLessThan(30)
  await until(async () => ['needs_review', 'completed'].includes((await getDocument(id)).status), 180)
  expect(await pagesOf(id)).toBe(4)
  expect(await prisma.extraction.count({ where: { documentId: id } })).toBe(1)
  expect(await prisma.auditEvent.count({ where: { documentId: id, action: 'document.processed' } })).toBe(1)
  await until(async () => (await jobs()) === 0, 5)
  expect(await end(second, 'SIGTERM')).toBe(0)
}, 400_000)

test('told to stop, a worker gives its document back at once, and the next one takes it', async () => {
  const id = await receive(await scan(8))
  const first = startWorker()
  await until(async () => (await pagesOf(id)) > 0, 120)
  const toldAt = Date.now()
  expect(await end(first, 'SIGTERM')).toBe(0)
  expect(Date.now() - toldAt).toBeLessThan(8000)
  expect(await countWorkers()).toBe(0)
  expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'processing',
    attempts: 0,
  })
  startWorker()
  await until(async () => (await prisma.document.findUniqueOrThrow({ where: { id } })).attempts === 1, 60)
}, 240_000)

test('a document that kills every worker ends as failed, and its neighbour is read all the same', async () => {
  const poison = await receive(await scan(3))
  const attempts = async () => (await prisma.document.findUniqueOrThrow({ where: { id: poison } })).attempts
  // One death is as the other: the last two are died here.
  await prisma.document.update({ where: { id: poison }, data: { attempts: maxAttempts - 2 } })
  for (let death = maxAttempts - 1; death <= maxAttempts; death++) {
    const worker = startWorker()
    await until(async () => (await attempts()) === death, 60)
    await end(worker, 'SIGKILL')
  }
  const neighbour = await receive(invoicePdf(2))
  startWorker()
  await until(async () => (await getDocument(poison)).status === 'failed', 60)
  await until(async () => ['needs_review', 'completed'].includes((await getDocument(neighbour)).status), 60)
  expect((await getDocument(poison)).failure?.message).toMatch(/given up/)
  expect(await attempts()).toBe(maxAttempts)
}, 400_000)

test('an invoice that somebody waits for overtakes a bulk import', async () => {
  const bulk: string[] = []
  for (let one = 0; one < availableParallelism() + 2; one++)
    bulk.push(await receive(await scan(1, 0.12 + one / 100), 'bulk'))
  const urgent = await receive(invoicePdf(3))
  startWorker()
  const started = () => prisma.document.findMany({ where: { attempts: { gt: 0 } }, select: { id: true } })
  await until(async () => (await started()).some(({ id }) => id === bulk.at(-1)), 120)
  // More jobs came before its own than there are places; the last of them began after it.
  expect(await started()).toContainEqual({ id: urgent })
}, 240_000)

test('a document whose job was lost is queued again', async () => {
  const [lost, waiting] = [await receive(invoicePdf(4)), await receive(invoicePdf(5))]
  await prisma.$executeRaw`select graphile_worker.remove_job(${`process-document:${lost}`})`
  expect(await queueLostDocuments()).toBe(1)
  expect(await queueLostDocuments()).toBe(0)
  expect(await prisma.$queryRaw`select key from graphile_worker.jobs order by key`).toEqual(
    [lost, waiting].map((id) => ({ key: `process-document:${id}` })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  )
})

function pagesOf(documentId: string): Promise<number> {
  return prisma.page.count({ where: { documentId } })
}

async function jobs(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`select count(*)::int as count from graphile_worker.jobs`
  return row?.count ?? 0
}

async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not so after ${seconds} s: ${condition}`)
    await sleep(100)
  }
}
