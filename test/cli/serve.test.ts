import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTENT_POLICY } from '../../src/cli/serve/policy.ts'
import { pageName } from '../../src/model/page-name.ts'
import { SITE_VERSION } from '../../src/model/site.ts'
import { atlas, ended, folderOf, type Ran, SERIES, started } from './support/command.ts'

interface Served {
  folder: string
  child: ChildProcess
  port: number
  /** Fulfilled when the process has ended. */
  end: Promise<Ran>
}

async function serve(): Promise<Served> {
  const folder = folderOf(SERIES)
  const child = await started(['serve', folder, '--port', '0'])
  const end = ended(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: string) => resolve(text))
    end.then(({ err }) => reject(new Error(err)))
  })
  const [, port] = /^http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(address) ?? []
  return { folder, child, port: Number(port), end }
}

let site: Served
beforeAll(async () => {
  site = await serve()
}, 60_000)
afterAll(async () => {
  site.child.kill('SIGTERM')
  await site.end
})

/** Sends bytes as they are and returns all that comes back. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(site.port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}

/** Sends a request as written and returns its status. */
async function statusOf(lines: readonly string[]): Promise<number> {
  const answer = await raw(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`)
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
}

test('the page is served with its policy and the mark that it is live', async () => {
  const response = await fetch(`http://127.0.0.1:${site.port}/`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<head>\n    <meta name="atlas-live" content="true">')
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(headers['content-security-policy']).toBe(CONTENT_POLICY)
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('data and scripts have their types, HEAD has no body', async () => {
  const url = `http://127.0.0.1:${site.port}`
  const data = await fetch(`${url}/data/atlas.json?x=1`)
  expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(((await data.json()) as { version: number }).version).toBe(SITE_VERSION)
  const script = await fetch(`${url}/assets/page.js`, { method: 'HEAD' })
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('content-length')).toBe('10')
  expect(await script.text()).toBe('')
})

test('only names of this machine are served', async () => {
  const { port } = site
  const status = (...hosts: string[]) =>
    statusOf(['GET / HTTP/1.1', ...hosts.map((host) => `Host: ${host}`)])
  for (const name of ['localhost', '127.0.0.1', '[::1]'])
    expect(await status(`${name}:${port}`), name).toBe(200)
  const foreign = [
    'localhost',
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `evil.example:${port}`,
    `user@localhost:${port}`,
    `0.0.0.0:${port}`,
    '',
  ]
  for (const host of foreign) expect(await status(host), host).toBe(403)
  expect(await status()).toBe(403)
  expect(await status(`localhost:${port}`, `localhost:${port}`)).toBe(403)
  expect(await status(`localhost:${port}`, 'evil.example')).toBe(403)
  expect(await statusOf(['GET / HTTP/1.0'])).toBe(403)
})

test('no path but those of the site is served', async () => {
  const host = `Host: 127.0.0.1:${site.port}`
  const paths = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/index.html/',
    '/data',
    '/data/',
    '/\\..\\package.json',
    '/%zz',
    '/#/x',
    '/.atlas-manifest.json',
    'http://127.0.0.1/index.html',
    'http://evil.example/',
    '*',
    'index.html',
    `/${'a'.repeat(8000)}`,
  ]
  for (const path of paths) {
    const status = await statusOf([`GET ${path} HTTP/1.1`, host])
    expect([404, 400], path).toContain(status)
  }
  expect(await statusOf([`GET /${'a'.repeat(65_536)} HTTP/1.1`, host])).toBe(431)
})

test('only GET and HEAD are answered', async () => {
  const host = `Host: 127.0.0.1:${site.port}`
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])
    expect(await statusOf([`${method} / HTTP/1.1`, host]), method).toBe(405)
  expect(await statusOf(['HEAD /events HTTP/1.1', host])).toBe(405)
})

test('events are for pages of this site', async () => {
  const host = `Host: localhost:${site.port}`
  const status = (...more: string[]) => statusOf(['GET /events HTTP/1.1', host, ...more])
  expect(await status('Origin: http://evil.example')).toBe(403)
  expect(await status('Origin: null')).toBe(403)
  expect(await status(`Origin: https://localhost:${site.port}`)).toBe(403)
  expect(await status('Sec-Fetch-Site: cross-site')).toBe(403)
  expect(await status('Sec-Fetch-Site: same-site')).toBe(403)
})

test('a change is built and told, a broken one keeps the last site', async () => {
  const url = `http://127.0.0.1:${site.port}`
  const events = await fetch(`${url}/events`, { headers: { Origin: url } })
  expect(events.headers.get('content-type')).toContain('text/event-stream')
  const reader = (events.body as ReadableStream<Uint8Array>).getReader()
  const rebuilt = async () => {
    let text = ''
    while (!text.includes('data: rebuilt\n\n')) {
      const { value, done } = await reader.read()
      if (done) throw new Error('the stream ended')
      text += new TextDecoder().decode(value)
    }
  }
  const titles = async () => {
    const data = (await (await fetch(`${url}/data/atlas.json`)).json()) as {
      nodes: { title?: string }[]
    }
    return data.nodes.flatMap(({ title }) => title ?? [])
  }
  const file = join(site.folder, 'episode-04-new.md')
  for (let i = 0; i < 20; i++) writeFileSync(file, `# Episode 4: Draft ${i}\n`)
  await rebuilt()
  expect(await titles()).toContain('Draft 19')
  writeFileSync(join(site.folder, 'atlas.config.json'), '{ "nonsense": 1 }')
  await new Promise<void>((said) =>
    site.child.stderr?.on('data', (text: string) => text.includes('nonsense') && said()),
  )
  expect(await titles()).toContain('Draft 19')
  rmSync(join(site.folder, 'atlas.config.json'))
  rmSync(file)
  await rebuilt()
  expect(await titles()).not.toContain('Draft 19')
  await reader.cancel()
})

test('the text of a file that was written is served before the rest is built', async () => {
  const url = `http://127.0.0.1:${site.port}`
  const events = await fetch(`${url}/events`, { headers: { Origin: url } })
  const reader = (events.body as ReadableStream<Uint8Array>).getReader()
  const [name = ''] = readdirSync(site.folder).filter((one) => one.endsWith('.md'))
  const file = join(site.folder, name)
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nA sentence of this minute.\n`)
  let told = ''
  while (!told.includes('event: page\n'))
    told += new TextDecoder().decode((await reader.read()).value)
  const [, page = ''] = /^data: (\S+)$/m.exec(told.slice(told.indexOf('event: page'))) ?? []
  expect(told).not.toContain('data: rebuilt')
  expect(page).toBe(pageName(`episode:${name.replace(/\.md$/, '')}`))
  const data = await (await fetch(`${url}/data/nodes/${page}.json`)).text()
  expect(data).toContain('A sentence of this minute.')
  while (!told.includes('data: rebuilt\n'))
    told += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
})

test('a port that was asked for must be free', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => other.once('listening', ready))
  const { port } = other.address() as AddressInfo
  const ran = await atlas(['serve', site.folder, '--port', String(port)])
  other.close()
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: `atlas: port ${port} is taken\nName another with --port, or leave it out.\n`,
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the server cleanly', async (signal) => {
  const other = await serve()
  const page = await fetch(`http://127.0.0.1:${other.port}/events`)
  other.child.kill(signal)
  expect((await other.end).code).toBe(0)
  await page.body?.cancel().catch(() => {})
})

test('a corpus that cannot be read ends the server before it starts', async () => {
  const { code, out, err } = await atlas(['serve', folderOf({}), '--port', '0'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('no Markdown in it')
})
