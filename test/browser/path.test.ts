import type { Locator, Page } from 'playwright-core'
import type { NodeKey } from '../../src/model/key.ts'
import { learningPath } from '../../src/query/path.ts'
import { graphOf } from '../../src/query/site.ts'
import { expect, placeIn, readAtlas, test } from './support/test.ts'

const GOAL = 'episode:05-consensus'
const KNOWN = 'episode:03-replication'
const steps = (page: Page) => page.getByRole('region', { name: 'In this order' })

test('a goal is picked by name, and the address holds it', async ({ page, open }) => {
  await open('#/path')
  const goal = page.getByRole('combobox', { name: 'Goal' })
  await goal.fill('consensus with')
  await page.getByRole('option', { name: /Consensus with Paxos/ }).click()
  await page.getByRole('heading', { name: /Consensus with Paxos and Raft/ }).waitFor()
  expect(placeIn(page)).toBe(`#/path?to=${GOAL}`)
})

test('the goal that the address names stands in its field, until another is typed', async ({
  page,
  open,
}) => {
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  const goal = page.getByRole('combobox', { name: 'Goal' })
  expect(await goal.inputValue()).toBe('Consensus with Paxos and Raft')
  await goal.focus()
  expect(await goal.inputValue()).toBe('')
  expect(await goal.getAttribute('placeholder')).toBe('Consensus with Paxos and Raft')
  await goal.fill('sagas and')
  await page.getByRole('option', { name: /^Sagas and the Transactional Outbox/ }).click()
  await page.getByRole('textbox', { name: 'Time you have' }).focus()
  await expect.poll(() => goal.inputValue()).toBe('Sagas and the Transactional Outbox')
})

test('no step comes before what it requires', async ({ page, open }) => {
  const { edges } = await readAtlas()
  await open(`#/path?to=${encodeURIComponent('episode:12-sagas-and-outbox')}`)
  const order = await keysOfSteps(page)
  expect(order.at(-1)).toBe('episode:12-sagas-and-outbox')
  const required = edges.filter((edge) => edge.relation === 'requires' && edge.origin === 'stated')
  const ofSteps = required.filter(
    ({ source, target }) => order.includes(source) && target.startsWith('episode:'),
  )
  expect(ofSteps.length).toBeGreaterThanOrEqual(order.length - 1)
  for (const { source, target } of ofSteps) {
    expect(order.indexOf(target)).toBeGreaterThanOrEqual(0)
    expect(order.indexOf(target)).toBeLessThan(order.indexOf(source))
  }
})

test('the hours are the sum of the steps', async ({ page, open }) => {
  const { nodes } = await readAtlas()
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  const order = await keysOfSteps(page)
  const minutes = order.reduce(
    (sum, key) => sum + (nodes.find((node) => node.key === key)?.durationMinutes ?? 0),
    0,
  )
  const hours =
    minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  await page.getByText(`${order.length} steps`).waitFor()
  await page.getByText(`${hours} in all`).first().waitFor()
})

test('what is known is left out, and can be given back', async ({ page, open }) => {
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  const all = await keysOfSteps(page)
  expect(all).toContain(KNOWN)
  await page.getByRole('combobox', { name: 'What you know already' }).fill('replication: lead')
  await page.getByRole('option', { name: /^Replication: Leaders/ }).click()
  await expect.poll(() => placeIn(page)).toBe(`#/path?to=${GOAL}&known=${KNOWN}`)
  expect(await keysOfSteps(page)).not.toContain(KNOWN)
  await page.getByRole('button', { name: /^Remove Replication/ }).click()
  await expect.poll(() => keysOfSteps(page)).toEqual(all)
})

test('a time leaves what fits, as the command does, and says what it leaves out', async ({
  page,
  open,
}) => {
  const graph = graphOf(await readAtlas())
  const path = learningPath(graph, GOAL as NodeKey, { known: [KNOWN as NodeKey], budget: 360 })
  await open(`#/path?to=${encodeURIComponent(GOAL)}&known=${encodeURIComponent(KNOWN)}`)
  const field = page.getByRole('textbox', { name: 'Time you have' })
  await field.fill('6 h')
  await page.getByText('The goal does not fit into 6 h').waitFor()
  expect(placeIn(page)).toContain('&time=360')
  const rows = page.getByRole('region', { name: 'In this order' })
  expect(await keysIn(rows.getByRole('list').first())).toEqual(path.steps.map(({ key }) => key))
  await rows.getByRole('list', { name: /^No time for these in 6 h/ }).waitFor()
  await field.fill('soon')
  await page.getByText('“soon” is no time').waitFor()
  await field.fill('')
  await expect.poll(() => placeIn(page)).not.toContain('time=')
})

test('ticks are kept in the browser, and the address shares them', async ({ page, open }) => {
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  const box = page.getByRole('checkbox', { name: 'Heard: Time, Clocks and the Order of Events' })
  // The picture comes a moment later, and moves what is below it.
  await page.getByRole('figure', { name: 'The path as a picture' }).waitFor()
  await box.check({ force: true })
  await page.getByText('1 h 30 min heard').waitFor()
  await expect.poll(() => placeIn(page)).toContain('heard=episode:01-time-and-clocks')
  const shared = placeIn(page)
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  await expect.poll(() => placeIn(page)).toBe(shared)
  expect(await box.isChecked()).toBe(true)
  await page.evaluate(() => localStorage.clear())
  await open(shared)
  expect(await box.isChecked()).toBe(true)
  await page.getByText('These ticks come with the address.').waitFor()
  await page.getByRole('link', { name: 'Show mine' }).click()
  await expect.poll(() => box.isChecked()).toBe(false)
})

test('each requirement leads to the line that states it', async ({ page, open }) => {
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  await steps(page)
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .click()
  await page.locator('.marked').waitFor()
})

test('the picture has every step once, each after what it requires', async ({ page, open }) => {
  await open(`#/path?to=${encodeURIComponent('episode:12-sagas-and-outbox')}`)
  const order = await keysOfSteps(page)
  const cards = page.getByRole('figure', { name: 'The path as a picture' }).getByRole('listitem')
  // The picture is loaded apart from its page.
  await cards.nth(order.length - 1).waitFor({ state: 'attached' })
  const texts = await cards.allTextContents()
  expect(texts.length).toBe(order.length)
  const needs = texts.flatMap((text, at) => {
    const steps = /requires step ([\d, ]+)/.exec(text)?.[1]?.split(', ') ?? []
    return steps.map((step) => ({ step: Number(step), at }))
  })
  expect(needs.length).toBeGreaterThanOrEqual(order.length - 1)
  expect(needs.filter(({ step, at }) => step > at)).toEqual([])
})

test('guesses stay apart, and are off at first', async ({ page, open }) => {
  await open(`#/path?to=${encodeURIComponent('episode:12-sagas-and-outbox')}`)
  const order = await keysOfSteps(page)
  const guesses = page.getByRole('region', { name: /^Guesses/ })
  expect(await guesses.count()).toBe(0)
  await page
    .getByRole('checkbox', { name: 'Show guessed prerequisites too' })
    .check({ force: true })
  await guesses
    .getByText(/in 100/)
    .first()
    .waitFor()
  expect(await keysOfSteps(page)).toEqual(order)
})

test('the path is copied as a task list', async ({ page, open }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.getByText('Path copied.').waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(/^# Learning path: Consensus with Paxos and Raft\n/)
  expect(text.match(/^- \[ \] /gm)?.length).toBe((await keysOfSteps(page)).length)
})

test('a shared address shows the same path', async ({ page, open }) => {
  const address = `#/path?to=${encodeURIComponent(GOAL)}&known=${encodeURIComponent(KNOWN)}`
  await open(address)
  const first = await keysOfSteps(page)
  expect(first).not.toContain(KNOWN)
  await open(address)
  expect(await keysOfSteps(page)).toEqual(first)
})

async function keysOfSteps(page: Page): Promise<string[]> {
  await steps(page).getByRole('listitem').first().waitFor()
  return keysIn(steps(page))
}

/** The nodes that links lead to, without those to a line. */
async function keysIn(part: Locator): Promise<string[]> {
  const links = await part
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links
    .filter((href) => !href.includes('?line='))
    .map((href) => decodeURIComponent(href.replace(/^#\/\w+\//, '')))
}

test('a picture that is larger than its frame is scrolled to its goal', async ({ page, open }) => {
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await open('#/path?to=episode%3A18-control-planes&inferred=1')
    const frame = page.getByRole('region', { name: 'The path as a picture' })
    await frame.waitFor()
    const isSeen = () =>
      frame.evaluate((box) => {
        const goal = box.querySelector('.card-goal')?.getBoundingClientRect()
        const { left, right } = box.getBoundingClientRect()
        return goal && goal.left >= left && goal.right <= right
      })
    await expect.poll(isSeen, { message: `at ${width}` }).toBe(true)
  }
})
