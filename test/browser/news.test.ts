import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { COMMAND } from './support/root.ts'
import { expect, openPlace, test } from './support/test.ts'

let corpus: string
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-news-'))
  await writeFile(join(corpus, '01-moor.md'), '# Episode 1: The Moor\n\nA bog and a path.\n')
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

test('a first site says that there is nothing to compare with, the next what is new', async ({
  page,
}) => {
  const news = page.getByRole('region', { name: 'New since the last build' })
  await openPlace(page, site.address, '#/')
  await news.getByText('This site replaced none.').waitFor()
  await writeFile(
    join(corpus, '02-heath.md'),
    '# Episode 2: The Heath\n\nSaga and circuit breaker. See Episode 9.\n',
  )
  execFileSync(process.execPath, [COMMAND, 'build', corpus, '--out', site.folder], {
    stdio: 'ignore',
  })
  await openPlace(page, site.address, '#/')
  await news.getByRole('link', { name: /The Heath/ }).waitFor()
  await news.getByText(/Found a reference to Episode 9/).waitFor()
  await news.getByRole('link', { name: '02-heath.md:3' }).click()
  await page.locator('.marked').waitFor()
  expect(page.url()).toContain('line=3')
})
