import { expect, type Page, test } from '@playwright/test'
import { makeLongInvoice } from './make-pdf'
import {
  finish,
  focusedField,
  focusedInput,
  leave,
  median,
  openReview,
  sendForReview,
  sendInvoices,
  vendors,
} from './review-support'
import { pdf } from './support'

test.afterEach(({ page }) => leave(page))

/** Notes for every key and turn of the wheel how long it took until its frame was painted. */
async function timeFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    const note = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => frames.push(performance.now() - timeStamp)
        painted.port2.postMessage(null)
      })
    addEventListener('keydown', note, true)
    addEventListener('wheel', note, { capture: true, passive: true })
  })
  return () => page.evaluate(() => (window as unknown as { frames: number[] }).frames.splice(0))
}

test('40 pages with 20,000 words are scrolled and worked on by keyboard', async ({ page, request }) => {
  test.setTimeout(240_000)
  const file = pdf('forty.pdf', makeLongInvoice('LO-1', vendors.long, { pages: 40, wordsPerPage: 520 }))
  const [id] = (await sendForReview(request, [file])) as [string]
  const { pages } = await (await request.get(`/api/v1/documents/${id}`)).json()
  expect(pages).toHaveLength(40)
  // The words of all pages are in the browser, so that they weigh on what is measured.
  const lastWords = page.waitForResponse((reply) => reply.url().endsWith('/pages/40'), { timeout: 90_000 })
  await openReview(page, id, vendors.long.name)
  await lastWords
  const times = await timeFrames(page)

  const visited: (string | null)[] = []
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press(press % 24 < 12 ? 'Tab' : 'Shift+Tab')
    visited.push(await focusedField(page).getAttribute('data-field'))
  }
  expect(new Set(visited).size).toBeGreaterThan(5)
  const moves = await times()
  const before = await focusedField(page).getAttribute('data-field')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedField(page).getAttribute('data-field')).not.toBe(before)
  await page.keyboard.type('Eigentum Vorbehalt Frist')
  await expect(focusedInput(page)).toHaveValue('Eigentum Vorbehalt Frist')
  const typed = await times()
  await page.keyboard.press('Escape')
  await times()

  const frame = page.locator('[data-pages]')
  const bounds = await frame.boundingBox()
  if (!bounds) throw new Error('The pages are not on screen.')
  await page.mouse.move(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2)
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 400)
  await expect.poll(() => frame.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(10_000)
  const scrolled = await times()
  expect([moves.length, typed.length, scrolled.length].every((count) => count >= 20)).toBe(true)
  const shown = (values: number[]) => `${median(values).toFixed(0)} ms (of ${values.length})`
  console.log(`review keys: median ${shown([...moves, ...typed])}; Tab ${shown(moves)}, typing ${shown(typed)}`)
  console.log(`review scrolling: median ${shown(scrolled)}`)
})

test('the next document follows an approval without a moment to wait', async ({ page, request }) => {
  const numbers = ['SP-1', 'SP-2', 'SP-3', 'SP-4']
  const ids = await sendInvoices(request, vendors.quick, numbers)
  await openReview(page, ids[0] ?? '', vendors.quick.name)
  const shown = () => new URL(page.url()).pathname.split('/').at(-1) ?? ''
  for (let done = 1; done < ids.length; done++) {
    const id = shown()
    // One looks at a document for longer than the next one takes to come.
    await page.waitForLoadState('networkidle')
    await finish(page, request, id)
    await expect(page).not.toHaveURL(new RegExp(`/review/${id}`))
    expect(ids).toContain(shown())
  }
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  const waited = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name).map(({ startTime }) => startTime)
    const arrivals = at('review:next')
    return at('review:ended').map((ended) => (arrivals.find((arrival) => arrival >= ended) ?? Number.NaN) - ended)
  })
  expect(waited.filter((milliseconds) => milliseconds >= 0)).toHaveLength(ids.length - 1)
  console.log(`review next: median ${median(waited).toFixed(0)} ms (of ${waited.length})`)
})
