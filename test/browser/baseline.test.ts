import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { expect, openPlace, placeIn, readAtlas, test } from './support/test.ts'

/** Three gaps: a link that misses its file by a letter, a number that nothing has, an episode on its own. */
const FILES = {
  '01-tides.md':
    '# Episode 1: Tide Tables\n\nThe gate has a circuit breaker. See [the harbour](02-harbor.md).\n',
  '02-harbour.md':
    '# Episode 2: Harbour Walls\n\nWhat Episode 1 says holds here too. See Episode 9.\n',
  '03-gulls.md': '# Episode 3: Gulls\n\nNothing leads here.\n',
  'atlas.config.json': '{ "baseline": "accepted.json" }\n',
}
const ACCEPTED = {
  rule: 'dangling-reference',
  path: '02-harbour.md',
  subject: 'episode:02-harbour',
  message: 'Found a reference to Episode 9, expected a document of this corpus',
}
/** Accepted once; its episode is written since. */
const GONE = { ...ACCEPTED, message: ACCEPTED.message.replace('9', '3') }

let corpus: string
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-baseline-'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(corpus, name), text)
  await writeFile(join(corpus, 'accepted.json'), JSON.stringify([ACCEPTED, GONE]))
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

const table = (page: Page) => page.getByRole('table', { name: 'Gaps, one a row' })
const progress = (page: Page) =>
  page.getByRole('navigation', { name: 'Compared with the baseline' })

test('the overview counts what is new, not what was accepted', async ({ page }) => {
  await openPlace(page, site.address, '#/')
  const questions = page.getByRole('list', { name: 'Questions' })
  await questions.getByRole('link', { name: '1 Error' }).waitFor()
  await questions.getByRole('link', { name: '1 Note' }).waitFor()
  await page.getByRole('link', { name: 'All 2 gaps' }).waitFor()
  const { nodes } = await readAtlas(site.address)
  const open = nodes.flatMap(({ key, findings }) => (findings > 0 ? [key] : []))
  expect(open).toEqual(['episode:01-tides', 'episode:03-gulls'])
})

test('progress against the baseline is told, and what is accepted is shown apart', async ({
  page,
}) => {
  await openPlace(page, site.address, '#/gaps')
  expect(await progress(page).getByRole('listitem').allTextContents()).toEqual([
    '2 new',
    '1 accepted',
    '1 gone',
  ])
  await progress(page).getByText('the baseline can be written anew').waitFor()
  expect(await table(page).getByText(ACCEPTED.message).count()).toBe(0)
  await progress(page).getByRole('link', { name: '1 accepted' }).click()
  await table(page).getByText(ACCEPTED.message).waitFor()
  expect(await table(page).getAttribute('aria-rowcount')).toBe('2')
  expect(placeIn(page)).toBe('#/gaps?accepted=1')
})

test('the patch of a gap is copied, and mends the file', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPlace(page, site.address, '#/gaps?rule=dead-link')
  await table(page).getByText('Patch', { exact: true }).click()
  await table(page)
    .getByRole('button', { name: /^Copy patch/ })
    .click()
  await table(page).getByText('Copied').waitFor()
  const patch = await page.evaluate(() => navigator.clipboard.readText())
  execFileSync('git', ['apply'], { cwd: corpus, input: patch })
  expect(await readFile(join(corpus, '01-tides.md'), 'utf8')).toContain(
    '[the harbour](02-harbour.md)',
  )
})
