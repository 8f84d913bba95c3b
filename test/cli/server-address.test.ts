import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../../src/cli/serve/server.ts'

/** Returns what becomes of a connection. */
function answerOf(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    const end = (answer: string) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => end('connected'))
    socket.on('timeout', () => end('timeout'))
    socket.on('error', () => end('refused'))
  })
}

test('a server is there for this machine alone, by none of its other addresses', async () => {
  const server = await startServer({ port: 0, isAsked: true })
  onTestFinished(() => server.close())
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/`)
  expect(await answerOf('127.0.0.1', server.port)).toBe('connected')
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const others = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
  // On Linux all of 127.0.0.0/8 is this machine, and would be served by a server of all addresses.
  const hosts = [...others.map(({ address }) => address), '127.0.0.2']
  for (const host of hosts) expect(await answerOf(host, server.port), host).not.toBe('connected')
})
