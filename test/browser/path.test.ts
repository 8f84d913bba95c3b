import type { Page } from 'playwright-core'
import { expect, placeIn, readAtlas, test } from './support/test.ts'

const GOAL = 'episode:05-consensus'
const KNOWN = 'episode:03-replication'
const steps = (page: Page) => page.locator('ol').getByRole('listitem')

test('a goal is picked by name, and the address holds it', async ({ page, open }) => {
  await open('#/path')
  const goal = page.getByRole('combobox', { name: 'Goal' })
  await goal.fill('consensus with')
  await page.getByRole('option', { name: /Consensus with Paxos/ }).click()
  await page.getByRole('heading', { name: /Consensus with Paxos and Raft/ }).waitFor()
  expect(placeIn(page)).toBe(`#/path?to=${GOAL}`)
})

test('no step comes before what it requires', async ({ page, open }) => {
  const { edges } = await readAtlas()
  await open(`#/path?to=${encodeURIComponent('episode:12-sagas-and-outbox')}`)
  const order = await keysOfSteps(page)
  expect(order.at(-1)).toBe('episode:12-sagas-and-outbox')
  const required = edges.filter((edge) => edge.relation === 'requires' && edge.origin === 'stated')
  for (const { source, target } of required) {
    if (!order.includes(source) || !target.startsWith('episode:')) continue
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
  await page.getByText(hours, { exact: true }).first().waitFor()
})

test('what is known is left out, from the list or by its own box, and can be given back', async ({
  page,
  open,
}) => {
  await open(`#/path?to=${encodeURIComponent(GOAL)}`)
  const all = await keysOfSteps(page)
  expect(all).toContain(KNOWN)
  await page.getByRole('button', { name: /^I know this: Replication/ }).click()
  await expect.poll(() => placeIn(page)).toBe(`#/path?to=${GOAL}&known=${KNOWN}`)
  expect(await keysOfSteps(page)).not.toContain(KNOWN)
  await page.getByRole('button', { name: /^Remove Replication/ }).click()
  await expect.poll(() => keysOfSteps(page)).toEqual(all)
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
  await steps(page).first().waitFor()
  const links = await steps(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links.map((href) => decodeURIComponent(href.replace(/^#\/\w+\//, '')))
}
