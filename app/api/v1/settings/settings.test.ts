import { beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { log } from '@/lib/server/log'
import { prisma } from '@/lib/server/prisma'
import { getSettings, updateSettings } from '@/lib/server/settings'
import { GET, PATCH } from './route'

const defaults = {
  upload: { maxFileMegabytes: 25, maxPages: 50, maxPageMegapixels: 80 },
  routing: { errorTarget: 0.02, byType: {} },
  review: { auditShare: 0.02, rekeyAbove: null },
  training: {
    schedule: null,
    afterAnnotations: null,
    onDrift: false,
    syntheticDocuments: 500,
    promoteByItself: false,
    stopByItself: true,
  },
  ownCompany: { names: [], taxIds: [] },
}
let admin: TestUser

beforeEach(async () => {
  admin = await signedInUser('admin')
  await prisma.setting.deleteMany()
  await prisma.auditEvent.deleteMany()
  // A change empties the cache; this one changes nothing else.
  await updateSettings(admin.actor, {})
})

const patch = (json: object) => call(PATCH, { method: 'PATCH', json, cookie: admin.cookie })

describe('settings', () => {
  test('are the defaults until somebody changes them', async () => {
    expect(await (await call(GET, { cookie: admin.cookie })).json()).toEqual({ settings: defaults })
  })

  test('are changed one at a time; the others stay', async () => {
    await patch({ upload: { maxPages: 7 }, ownCompany: { names: [' Muster GmbH '] } })
    await patch({ upload: { maxFileMegabytes: 40 } })
    const changed = {
      ...defaults,
      upload: { ...defaults.upload, maxPages: 7, maxFileMegabytes: 40 },
      ownCompany: { names: ['Muster GmbH'], taxIds: [] },
    }
    expect(await (await call(GET, { cookie: admin.cookie })).json()).toEqual({ settings: changed })
  })

  test('changes made at the same time are all kept', async () => {
    await Promise.all([
      patch({ upload: { maxPages: 7 } }),
      patch({ upload: { maxFileMegabytes: 40 } }),
      patch({ upload: { maxPageMegapixels: 12 } }),
    ])
    expect((await getSettings()).upload).toEqual({ maxFileMegabytes: 40, maxPages: 7, maxPageMegapixels: 12 })
  })

  test('that make no sense are refused, and nothing of the request is kept', async () => {
    const response = await patch({ upload: { maxPages: 7, maxFileMegabytes: 0 } })
    expect([response.status, (await response.json()).error.message]).toEqual([
      400,
      'upload.maxFileMegabytes must be at least 1.',
    ])
    expect(await getSettings()).toEqual(defaults)
  })

  test('changes are on record with what was before; saving the same again is none', async () => {
    await patch({ routing: { errorTarget: 0.01 } })
    await patch({ routing: { errorTarget: 0.01 } })
    const events = await prisma.auditEvent.findMany()
    expect(events.map(({ action, actorId, data }) => ({ action, actorId, data }))).toEqual([
      {
        action: 'settings.updated',
        actorId: admin.actor.id,
        data: {
          before: { routing: { errorTarget: 0.02, byType: {} } },
          after: { routing: { errorTarget: 0.01, byType: {} } },
        },
      },
    ])
  })

  test('another process’s change arrives within two seconds', async () => {
    expect((await getSettings()).upload.maxPages).toBe(50)
    await prisma.setting.create({ data: { key: 'upload', value: { maxPages: 9 } } })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 })
    expect((await getSettings()).upload.maxPages).toBe(9)
    vi.useRealTimers()
  })

  test('a stored value that is not valid any more falls back to its group’s defaults', async () => {
    await prisma.setting.create({ data: { key: 'upload', value: { maxPages: 'many' } } })
    await prisma.setting.create({ data: { key: 'routing', value: { errorTarget: 0.05 } } })
    await updateSettings(admin.actor, {})
    expect(await getSettings()).toEqual({ ...defaults, routing: { errorTarget: 0.05, byType: {} } })
  })

  test('the confidence that was asked for before there were error targets is ignored without a word', async () => {
    await prisma.setting.create({ data: { key: 'routing', value: { threshold: 0.95 } } })
    const complain = vi.spyOn(log, 'error')
    await updateSettings(admin.actor, {})
    expect((await getSettings()).routing).toEqual({ errorTarget: 0.02, byType: {} })
    expect(complain).not.toHaveBeenCalled()
    complain.mockRestore()
  })
})
