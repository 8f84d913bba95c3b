import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, inject } from 'vitest'
import { portOf } from './support/static-server.ts'
import { expect, heading, test } from './support/test.ts'

/** A server that sends half of a file, and the rest when it is let go. */
let held: { path: string; free: () => void; freed: Promise<void> }
let server: Server
let address: string

function hold(path: string): void {
  let free = (): void => {}
  const freed = new Promise<void>((go) => {
    free = go
  })
  held = { path, freed, free }
}

beforeAll(async () => {
  server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(`.${url}`, inject('demo')))
    const body = Buffer.from(await answer.arrayBuffer())
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/plain')
    if (!answer.ok || !url.endsWith(held.path)) {
      response.writeHead(answer.status).end(body)
      return
    }
    response.setHeader('content-length', body.length)
    // How much has come is told at most ten times a second: the very first part is no news yet.
    const half = Math.floor(body.length / 2)
    response.write(body.subarray(0, 1000))
    await new Promise((go) => setTimeout(go, 300))
    response.write(body.subarray(1000, half))
    await held.freed
    response.end(body.subarray(half))
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  address = `http://127.0.0.1:${portOf(server)}/`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('while the atlas comes, its page says how much of it is there', async ({ page }) => {
  hold('data/atlas.json')
  await page.goto(address)
  await page.getByRole('status').filter({ hasText: 'Loading the atlas…' }).waitFor()
  const bar = page.getByRole('progressbar', { name: 'How much has come' })
  await bar.waitFor()
  await page.getByText(/^\s*0\.\d of 0\.\d MB$/).waitFor()
  held.free()
  await heading(page).waitFor()
  expect(await bar.count()).toBe(0)
})

test('while all words come, headings are found, and the page says how much is there', async ({
  page,
}) => {
  hold('data/search/text.json')
  await page.goto(`${address}#/search?q=fencing`)
  await page.getByText('so far only titles and headings were searched').waitFor()
  await page.getByRole('progressbar', { name: 'How much has come' }).waitFor()
  held.free()
  await page.getByRole('heading', { name: /In the text/ }).waitFor()
  await expect.poll(() => page.getByRole('progressbar').count()).toBe(0)
})
