import type { SiteGaps } from '../../src/model/site.ts'
import { DESK, expect, heading, PHONE, placeIn, readAtlas, readData, test } from './support/test.ts'

test('the overview says what the corpus is, in numbers that are those of the data', async ({
  page,
  open,
}) => {
  const { corpus, counts, edges } = await readAtlas()
  await open('#/')
  expect(await heading(page).textContent()).toBe(corpus)
  expect(await page.title()).toContain(corpus)
  const numbers = page.getByRole('list', { name: 'The corpus in numbers' }).getByRole('link')
  const texts = await numbers.allTextContents()
  expect(texts).toContain(`${counts.kinds.episode} Episodes`)
  expect(texts).toContain(`${counts.kinds.pattern} Patterns`)
  expect(texts.join('\n')).toContain(edges.length.toLocaleString('en'))
})

test('each number leads to what it counts', async ({ page, open }) => {
  const { counts } = await readAtlas()
  await open('#/')
  const numbers = page.getByRole('list', { name: 'The corpus in numbers' })
  await numbers.getByRole('link', { name: /Companies/ }).click()
  await page.getByRole('row', { name: /Companies/ }).waitFor()
  expect(placeIn(page)).toBe('#/list?kinds=company')
  expect(await page.getByRole('row', { name: /Companies/ }).textContent()).toContain(
    String(counts.kinds.company),
  )
})

test('the episodes are listed in the order of their numbers, with their hours', async ({
  page,
  open,
}) => {
  const { nodes } = await readAtlas()
  await open('#/')
  const rows = page.getByRole('table').getByRole('row')
  const episodes = nodes.filter((node) => node.kind === 'episode')
  expect(await rows.count()).toBe(episodes.length + 1)
  const numbers = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => Number(row.children[0]?.textContent)),
  )
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  expect(await rows.filter({ hasText: 'Consensus with Paxos and Raft' }).textContent()).toContain(
    '3 h',
  )
})

test('the worst gaps stand by rule, worst first, each rule once, and all are one step away', async ({
  page,
  open,
}) => {
  const { findings, rules } = await readData<SiteGaps>('data/gaps.json')
  await open('#/')
  const worst = page.getByRole('region', { name: 'Worst gaps' })
  expect(await worst.getByRole('listitem').first().textContent()).toContain('Warning')
  const titles = rules.map(({ title }) => title)
  const shown = await worst.getByRole('listitem').getByRole('link').allTextContents()
  const named = shown.filter((text) => titles.includes(text))
  expect(named.length).toBeGreaterThan(2)
  expect(new Set(named).size).toBe(named.length)
  await worst.getByRole('link', { name: `All ${findings.length} gaps` }).click()
  expect(await heading(page).textContent()).toBe('Gaps')
})

test('the three questions are in sight at once, on a desk and on a phone, and lead to their answers', async ({
  page,
  open,
}) => {
  const answers = [
    ['How do patterns connect?', '#/connect'],
    ['What must be heard first?', '#/path'],
    ['What is missing?', '#/gaps'],
  ] as const
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport)
    for (const [name, place] of answers) {
      await open('#/')
      const question = page.getByRole('link', { name })
      const box = await question.boundingBox()
      expect(box && box.y + box.height).toBeLessThan(viewport.height)
      await question.click()
      expect(placeIn(page)).toBe(place)
    }
  }
})

test('hubs and bridges say why they are', async ({ page, open }) => {
  await open('#/')
  const part = (name: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
  expect(await part('Patterns at the centre').getByRole('listitem').first().textContent()).toMatch(
    /(covered|implemented|violated) (by|in) \d+ (episode|compan|incident)/,
  )
  expect(await part('Bridges between topics').getByRole('listitem').first().textContent()).toMatch(
    /between .+ and .+/,
  )
})

test('the preview of the map is a picture with words, and leads to the map', async ({
  page,
  open,
}) => {
  await open('#/')
  await page.getByRole('img', { name: /A small map of \d+ nodes/ }).waitFor()
  await page.getByRole('link', { name: /Open the map/ }).click()
  await page.getByRole('application').waitFor()
  expect(placeIn(page)).toBe('#/map')
})

test('the header is one line in every window that is wider than a phone', async ({
  page,
  open,
}) => {
  await open('#/')
  const middleOf = (part: string): Promise<number> =>
    page.locator(part).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return (top + bottom) / 2
    })
  for (const width of [900, 1024, 1153, 1280]) {
    await page.setViewportSize({ width, height: 600 })
    const brand = await middleOf('.brand')
    for (const part of ['.header nav', '.search-entry', '.theme-button'])
      expect(await middleOf(part), `${part} at ${width}`).toBeCloseTo(brand, 0)
  }
})
