import { expect, test } from 'vitest'
import { prisma } from './prisma'

test('a test file starts on an empty, migrated database of its own', async () => {
  expect(await prisma.document.count()).toBe(0)
  await prisma.setting.create({ data: { key: 'own', value: true } })
  expect(await prisma.setting.findMany({ select: { key: true } })).toEqual([{ key: 'own' }])
})
