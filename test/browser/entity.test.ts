import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteNodePage } from '../../src/model/site.ts'
import { DEMO } from './support/root.ts'
import { expect, heading, readAtlas, readData, test } from './support/test.ts'

const OUTBOX = '#/entity/pattern%3Atransactional-outbox'

test('an entity shows every link it has, grouped by relation', async ({ page, open }) => {
  const { connections } = await pageOf('pattern:transactional-outbox')
  await open(OUTBOX)
  expect(await heading(page).textContent()).toBe('Transactional Outbox')
  const groups = page.getByRole('main').getByRole('heading', { level: 3 })
  await groups.first().waitFor()
  const texts = await groups.allTextContents()
  const sum = texts.reduce((total, text) => total + Number(/\d+$/.exec(text)?.[0] ?? 0), 0)
  expect(sum).toBe(connections.length)
})

test('every link of an entity says where: each evidence leads to a line that the file has', async ({
  page,
  open,
}) => {
  await open(OUTBOX)
  const places = page.getByRole('main').getByRole('link', { name: /\.md:\d+$/ })
  await places.first().waitFor()
  const links = await places.evaluateAll((all) =>
    all.map((link) => ({ text: link.textContent ?? '', href: link.getAttribute('href') ?? '' })),
  )
  for (const { text, href } of links) {
    const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(text) ?? []
    expect(decodeURIComponent(href)).toBe(
      `#/episode/episode:${file.replace('.md', '')}?line=${line}`,
    )
    const lines = (await readFile(join(DEMO, file), 'utf8')).split('\n')
    expect(lines[Number(line) - 1]?.trim()).not.toBe('')
  }
})

test('following an evidence shows the sentence in its text', async ({ page, open }) => {
  const { connections } = await pageOf('pattern:transactional-outbox')
  const evidence = connections
    .flatMap((one) => one.evidence)
    .find(({ path }) => path === '12-sagas-and-outbox.md')
  await open(OUTBOX)
  await page
    .getByRole('link', { name: `${evidence?.path}:${evidence?.line}` })
    .first()
    .click()
  await page.locator('.marked').waitFor()
  const words = await page.locator('.marked').textContent()
  expect(words?.toLowerCase()).toContain('outbox')
})

test('a company and an incident have their facts', async ({ page, open }) => {
  const { nodes } = await readAtlas()
  const incident = nodes.find((node) => node.kind === 'incident' && node.rootCause)
  await open(`#/entity/${encodeURIComponent(incident?.key ?? '')}`)
  await page.getByRole('term').filter({ hasText: 'Root cause' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain(incident?.rootCause?.slice(0, 60))
})

async function pageOf(key: string): Promise<SiteNodePage> {
  const { nodes } = await readAtlas()
  const node = nodes.find((one) => one.key === key)
  return readData<SiteNodePage>(`data/nodes/${node?.page}.json`)
}
