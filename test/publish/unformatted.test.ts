import { expect, test } from 'vitest'
import { tasksFor } from '../../src/atlas.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { SiteShard } from '../../src/model/site.ts'
import { type Spread, spreadHere } from '../../src/model/task.ts'
import { publishSite } from '../../src/publishing.ts'
import { atlasOf, memoryEffects } from '../support/corpus.ts'

const CORPUS = { '01-a.md': '# Episode 1: A\n\n**So.**\n', '02-b.md': '# Episode 2: B\n\nSo.\n' }

/** Formatting gives up on one text; all other work is done. */
const givingUp: Spread = async function* spread(task, inputs) {
  const here = spreadHere(tasksFor({ entries: [] }))
  for (const input of inputs) {
    const isSlow = task === 'html' && (input as { text: string }).text.includes('Episode 1')
    if (isSlow) yield { ok: false, reason: 'gave up after 10 s' }
    else yield* here(task, [input])
  }
}

test('a document that could not be formatted is shown as it is written, and named', async () => {
  const told: Problem[] = []
  const effects = { ...memoryEffects(CORPUS), spread: givingUp }
  const pages: string[] = []
  for await (const { path, content } of publishSite(await atlasOf(CORPUS), effects, {
    report: (problem) => told.push(problem),
  }))
    if (path.startsWith('data/nodes/'))
      pages.push(...(JSON.parse(content) as SiteShard).pages.flatMap(({ html }) => html ?? []))
  expect(pages).toContainEqual(expect.stringMatching(/^<pre[^>]*># Episode 1: A\n\n\*\*So/))
  expect(pages).toContainEqual(expect.stringContaining('<h1'))
  expect(told).toEqual([
    {
      rule: 'page-unformatted',
      severity: 'warning',
      path: '01-a.md',
      line: 1,
      message:
        'Found text that could not be formatted (gave up after 10 s); its page shows it as it is written',
    },
  ])
})
