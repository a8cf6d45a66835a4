import * as fs from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { documentFolder, pageImagePath, savePageImage } from './storage'
import { storedFiles } from './testing/uploads'

const id = '00000000-0000-4000-8000-000000000001'

test('a page image reaches the disk before its name, and one that cannot be written leaves nothing', async () => {
  await fs.mkdir(documentFolder(id), { recursive: true })
  const probe = await fs.open(documentFolder(id))
  const handle = Object.getPrototypeOf(probe) as fs.FileHandle
  await probe.close()
  const [write, sync] = [vi.spyOn(handle, 'writeFile'), vi.spyOn(handle, 'sync')]
  await savePageImage(id, 1, 'full', Buffer.from('RIFF'))
  expect(sync.mock.invocationCallOrder[0]).toBeGreaterThan(write.mock.invocationCallOrder[0] ?? Infinity)
  expect(await fs.readFile(pageImagePath(id, 1, 'full'), 'utf8')).toBe('RIFF')

  write.mockRejectedValueOnce(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
  await expect(savePageImage(id, 2, 'full', Buffer.from('RIFF'))).rejects.toThrow('no space left')
  expect(await storedFiles()).toEqual(['page-1.webp'])
})
