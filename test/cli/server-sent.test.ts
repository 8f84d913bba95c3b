import { expect, onTestFinished, test } from 'vitest'
import { type SiteServer, startServer } from '../../src/cli/serve/server.ts'

/** Longer than any test waits: who waits for the time does not end. */
const FOR_EVER = 600_000

async function servedTexts(): Promise<SiteServer> {
  const server = await startServer({ port: 0, isAsked: true })
  onTestFinished(() => server.close())
  const text = async () => new TextEncoder().encode('text')
  const site = new Map([
    ['a.json', text],
    ['b.json', text],
  ])
  server.replace(site, { is: 'rebuilt' })
  return server
}

/** Listens for changes as an open page does. */
async function openPage({ url }: SiteServer): Promise<void> {
  const leave = new AbortController()
  onTestFinished(() => leave.abort())
  await fetch(`${url}events`, { signal: leave.signal })
}

test('where no page is open nobody is waited for', async () => {
  const server = await servedTexts()
  await server.sent('a.json', FOR_EVER)
})

test('a file is waited for until an open page has fetched it', async () => {
  const server = await servedTexts()
  await openPage(server)
  let isSent = false
  const sent = server.sent('a.json', FOR_EVER).then(() => {
    isSent = true
  })
  await (await fetch(`${server.url}b.json`)).text()
  expect(isSent).toBe(false)
  await (await fetch(`${server.url}a.json`)).text()
  await sent
})

test('a file that no page fetches is waited for no longer than was said', async () => {
  const server = await servedTexts()
  await openPage(server)
  await server.sent('a.json', 1)
})
