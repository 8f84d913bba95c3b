import { describe, expect, test } from 'vitest'
import { type Asked, CONTENT_POLICY, HEADERS, judge } from '../../src/cli/serve/policy.ts'
import { PAGE_POLICY } from '../../src/model/page-policy.ts'

const FILES = new Map([
  ['index.html', ''],
  ['data/a.json', ''],
])

function verdictOf(asked: Partial<Asked>) {
  const usual = { method: 'GET', target: '/', hosts: ['localhost:4700'] }
  const { status, answer } = judge({ ...usual, ...asked }, 4700, FILES)
  return `${status} ${answer}`
}

/** Returns the sources that a policy allows, by directive. */
function directivesOf(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]))
}

describe.each([
  ['the server', CONTENT_POLICY],
  ['the page', PAGE_POLICY],
])('the policy of %s', (_, policy) => {
  const directives = directivesOf(policy)

  test('lets scripts, data and everything unnamed come from the site alone', () => {
    for (const name of ['default-src', 'script-src', 'connect-src'])
      expect(directives.get(name), name).toEqual(["'self'"])
  })

  test('lets nothing that stands in the page itself run or style, and no other host be asked', () => {
    const sources = [...directives.values()].flat()
    expect(
      sources.filter((source) => /unsafe|\*|https?:|nonce|strict-dynamic/.test(source)),
    ).toEqual([])
    expect(directives.get('script-src')).not.toContain('data:')
  })

  test('lets no plug-in, no other base address and no form be', () => {
    for (const name of ['object-src', 'base-uri', 'form-action'])
      expect(directives.get(name), name).toEqual(["'none'"])
  })
})

test('nobody may put the page into a frame, guess types or read it from elsewhere', () => {
  expect(CONTENT_POLICY).toContain("frame-ancestors 'none'")
  expect(HEADERS).toMatchObject({
    'Content-Security-Policy': CONTENT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  expect(Object.keys(HEADERS).filter((name) => /access-control/i.test(name))).toEqual([])
})

test.each([
  'LOCALHOST:4700',
  'localhost.:4700',
  'localhost:04700',
  '127.1:4700',
  '2130706433:4700',
  '[::ffff:127.0.0.1]:4700',
  '127.0.0.1.nip.example:4700',
  'localhost:4700@evil.example',
  'localhost:4700, evil.example',
  'localhost:4700/',
  'localhost:4700\u0000',
])('the Host %j is not this machine', (host) => {
  expect(verdictOf({ hosts: [host] })).toBe('403 refusal')
})

test('a port that a browser leaves out is the usual one', () => {
  const asked = { method: 'GET', target: '/', hosts: ['localhost'] }
  expect(judge(asked, 80, FILES).status).toBe(200)
  expect(judge(asked, 4700, FILES).status).toBe(403)
})

test.each([
  '/__proto__',
  '/constructor',
  '/data',
  '/DATA/a.json',
  '/./index.html',
  '/data/../index.html',
  '/index.html#x',
  '/index.html;x',
  '/index.html%20',
  '/index.html/',
  '/%2e/index.html',
  '/data%5ca.json',
  '//index.html',
  '/%c0%af',
  '/%',
  '',
  '*',
])('no file is served for %j', (target) => {
  expect(verdictOf({ target })).toBe('404 refusal')
})

test('the ways to write a path that is there lead to that file alone', () => {
  for (const target of ['/data/a.json', '/data%2fa.json', '/%64ata/a.json?x=../..', '/?y'])
    expect(verdictOf({ target }), target).toBe('200 file')
})

test('events are for pages of this site, however their address is written', () => {
  const events = (more: Partial<Asked>) => verdictOf({ target: '/events', ...more })
  expect(events({})).toBe('200 events')
  expect(events({ origin: 'http://127.0.0.1:4700', fetchSite: 'same-origin' })).toBe('200 events')
  expect(verdictOf({ target: '/%65vents', origin: 'http://evil.example' })).toBe('403 refusal')
  for (const origin of ['null', '', 'http://localhost', 'http://localhost:4701', 'file://'])
    expect(events({ origin }), origin).toBe('403 refusal')
})
