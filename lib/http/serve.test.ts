import { request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStreams } from './open-streams'
import { type Handle, type ServeOptions, serve } from './serve'

async function serving(handle: Handle, options: Partial<ServeOptions> = {}) {
  const started = await serve(handle, { port: 0, host: '127.0.0.1', trustedProxies: 0, ...options })
  onTestFinished(() => started.close(0))
  return { ...started, url: `http://127.0.0.1:${(started.server.address() as AddressInfo).port}` }
}

const echoHeaders: Handle = async (request, response) => void response.end(JSON.stringify(request.headers))

const forged = {
  'x-forwarded-for': '10.1.1.1, 192.0.2.7',
  'x-countersign-client-ip': '6.6.6.6',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'for=6.6.6.6',
}

test('what a client says about its address is replaced by what we see', async () => {
  const { url } = await serving(echoHeaders)
  const seen = await (await fetch(url, { headers: forged })).json()
  expect(seen['x-countersign-client-ip']).toBe('127.0.0.1')
  expect(seen['x-forwarded-for']).toBe('127.0.0.1')
  expect(Object.keys(seen)).not.toContain('x-forwarded-host')
  expect(Object.keys(seen)).not.toContain('forwarded')
})

test.each([
  [1, '192.0.2.7'],
  [2, '10.1.1.1'],
  // A request that came past the proxies names fewer than there are: the farthest one counts.
  [5, '10.1.1.1'],
])('behind %i trusted proxies the client is who spoke to the outermost', async (trustedProxies, address) => {
  const { url } = await serving(echoHeaders, { trustedProxies })
  const seen = await (await fetch(url, { headers: forged })).json()
  expect(seen['x-countersign-client-ip']).toBe(address)
  expect(seen['x-forwarded-proto']).toBe('https')
})

test('every answer forbids foreign scripts, framing and guessing of types', async () => {
  const { url } = await serving(echoHeaders)
  const first = await fetch(url)
  const policies = [first, await fetch(url)].map(({ headers }) => headers.get('content-security-policy') ?? '')
  const nonces = policies.map((policy) => policy.match(/'nonce-([^']{20,})'/)?.[1])
  expect(nonces[0]).toBeTruthy()
  expect(nonces[0]).not.toBe(nonces[1])
  expect(policies[0]).toContain("frame-ancestors 'none'")
  expect(policies[0]).not.toContain('unsafe-eval')
  expect(policies[0]).not.toMatch(/script-src[^;]*unsafe-inline/)
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(first.headers.get('referrer-policy')).toBe('same-origin')
  // Next reads the nonce for its own scripts from the request.
  expect((await first.json())['content-security-policy']).toBe(policies[0])
})

test('what the API answers is never run as a page: a file that a stranger made comes from there', async () => {
  const { url } = await serving(echoHeaders)
  const { headers } = await fetch(`${url}/api/v1/documents/1/file`)
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
})

test('stopping ends open event streams at once', async () => {
  const { url, close } = await serving(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: 1\n\n')
    const end = () => {
      openStreams.delete(end)
      response.end()
    }
    openStreams.add(end)
  })
  const answer = await fetch(url)
  const text = answer.text()
  await sleep(20)
  const started = Date.now()
  await close()
  expect(Date.now() - started).toBeLessThan(1000)
  expect(await text).toBe('data: 1\n\n')
})

test('stopping lets an answer finish that is on its way', async () => {
  const { url, close } = await serving(async (_, response) => {
    await sleep(300)
    response.end('done')
  })
  const answer = fetch(url)
  await sleep(100)
  await close()
  expect(await (await answer).text()).toBe('done')
})

test('stopping cuts off who does not come to an end', async () => {
  const { url, close } = await serving(async () => undefined)
  const answer = fetch(url)
  const cutOff = expect(answer).rejects.toThrow()
  await sleep(50)
  const started = Date.now()
  await close(200)
  await cutOff
  expect(Date.now() - started).toBeLessThan(1500)
})

test('a handler that fails ends the connection and not the server', async () => {
  const { url } = await serving(async (request, response) => {
    if (request.url === '/bad') throw new Error('broken')
    response.end('fine')
  })
  await expect(fetch(`${url}/bad`)).rejects.toThrow()
  expect(await (await fetch(url)).text()).toBe('fine')
})

test('a port that is taken is an error of the start', async () => {
  const { server } = await serving(echoHeaders)
  const { port } = server.address() as AddressInfo
  await expect(serving(echoHeaders, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a large body arrives whole', async () => {
  const { server } = await serving(async (request, response) => {
    let size = 0
    for await (const chunk of request) size += chunk.length
    response.end(String(size))
  })
  const { port } = server.address() as AddressInfo
  const size = await new Promise((resolve, reject) => {
    const sent = send({ port, method: 'POST' }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve(Number(text))
    })
    sent.on('error', reject)
    for (let part = 0; part < 40; part++) sent.write(Buffer.alloc(1024 ** 2))
    sent.end()
  })
  expect(size).toBe(40 * 1024 ** 2)
})
