import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { makeInvoice } from './make-pdf'
import { pdf, send, whenRead } from './support'

/** A scan with different bytes each time, so that it is no duplicate. */
function scan(name: string) {
  const bytes = readFileSync(path.resolve('lib/server/samples/google-scanned.pdf'))
  return pdf(name, Buffer.concat([bytes, Buffer.from(`\n% ${name}\n`)]))
}

/** Process ids of the parts that the tested start runs as `script`. */
function partsOf(script: string): number[] {
  return processes()
    .filter(({ parent, command }) => parent === Number(process.env.E2E_APP_PID) && command.includes(script))
    .map(({ pid }) => pid)
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** From /proc where there is one (small containers have no `ps`), else from `ps`. */
function processes(): Process[] {
  if (!existsSync('/proc/self/stat')) {
    const list = execFileSync('ps', ['-ww', '-ax', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    return [...list.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(pid), parent: Number(afterName.split(' ')[1]), command }]
      } catch {
        return [] // ended meanwhile
      }
    })
}

test('a worker killed in the middle of a scan loses nothing: the document is read within 30 s', async ({ request }) => {
  const id = await send(request, scan('killed.pdf'))
  await expect.poll(async () => (await (await request.get(`/api/v1/documents/${id}`)).json()).status).toBe('processing')
  const workers = partsOf('lib/cli/worker.ts')
  expect(workers.length).toBeGreaterThan(0)
  for (const pid of workers) process.kill(pid, 'SIGKILL')
  const reply = await whenRead(request, id, 45)
  expect(reply.status).toMatch(/needs_review|completed/)
  expect(Object.keys(reply.fields).length).toBeGreaterThan(10)
})

test('a killed web server comes back, and the page goes on', async ({ page, request }) => {
  await page.goto('/documents')
  await expect(page.getByRole('table', { name: 'Documents' })).toBeVisible()
  for (const pid of partsOf('lib/cli/web.ts')) process.kill(pid, 'SIGKILL')
  await expect
    .poll(async () => (await request.get('/api/v1/health').catch(() => undefined))?.status(), { timeout: 30_000 })
    .toBe(200)
  await send(request, pdf('after.pdf', makeInvoice('NA-1')))
  await expect(page.getByRole('row').filter({ hasText: 'NA-1' })).toBeVisible({ timeout: 30_000 })
})
