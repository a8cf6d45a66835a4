import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import * as outcomes from '@/lib/server/document-outcomes'
import { prisma } from '@/lib/server/prisma'
import { prepareQueue } from '@/lib/server/queue'
import { invoicePdf } from '@/lib/server/testing/uploads'
import { importFiles } from './import-files'

test('a file that cannot be read is refused with the reason, and the next ones are taken', async () => {
  await prepareQueue()
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-import-files-'))
  const [gone, first, second] = ['gone.pdf', 'first.pdf', 'second.pdf'].map((name) => path.join(folder, name))
  await writeFile(first ?? '', invoicePdf(1))
  await writeFile(second ?? '', invoicePdf(2))
  const asked = vi.spyOn(outcomes, 'documentOutcomes')
  const importing = importFiles([gone ?? '', first ?? '', second ?? ''], () => undefined)
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 20_000)
  await prisma.document.updateMany({ where: { fileName: 'first.pdf' }, data: { status: 'completed' } })
  await vi.waitFor(() => expect(asked.mock.lastCall?.[0]).toHaveLength(1), 5_000)
  await prisma.document.updateMany({ where: { fileName: 'second.pdf' }, data: { status: 'needs_review' } })
  const { refused, documents } = await importing
  expect(refused).toEqual([{ file: gone, message: 'This file cannot be read (ENOENT).' }])
  expect(documents.map(({ fileName, status }) => [fileName, status])).toEqual([
    ['first.pdf', 'completed'],
    ['second.pdf', 'needs_review'],
  ])
  await rm(folder, { recursive: true })
}, 60_000)
