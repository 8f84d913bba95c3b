import { describe, expect, test } from 'vitest'
import { tasksFor } from '../../src/atlas.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { Source } from '../../src/model/source.ts'
import { TINY_VOCABULARY } from '../support/corpus.ts'
import { superlinearGrowth } from '../support/growth.ts'

const tasks = tasksFor(TINY_VOCABULARY)

/** An episode as it comes from the reader of files. */
function sourceOf(text: string): Source {
  return {
    path: 'a.md',
    key: 'episode:a' as NodeKey,
    kind: 'episode',
    hash: '',
    text,
    isDamaged: false,
  }
}

const PLACES: Record<string, (run: string) => string> = {
  'a paragraph': (run) => `# Episode 1: A\n\n${run}\n`,
  'a heading': (run) => `# Episode 1: ${run}\n\n## ${run}\n\nx\n`,
  'an item': (run) =>
    `# Episode 1: A\n\n## Prerequisites\n\n- ${run}\n- Episode 2: ${run}\n- [a${run}](b.md) - ${run}\n`,
  'a field': (run) => `# Episode 1: A\n**Series**: ${run}\n\n**Prerequisites**: ${run}\n`,
  'a cell': (run) =>
    `### Implementation Matrix\n| Pattern | Company | Language |\n|-|-|-|\n| ${run} | ${run} | ${run} |\n`,
  'a header': (run) => `---\ntitle: x\nprerequisites: ${run}\n---\n# Episode 1: A\n`,
  code: (run) => `### Code Samples\n\`\`\`java\n// ${run}\n${run}\n\`\`\`\n`,
}

/** What may stand in a line as often as one likes: no limit on markup, blanks or nesting counts it. */
const RUNS = ['“', '.', ',', ', ', ':', '(', '-', 'a', 'A.', '1-2, ', '/', 'and ', '#1 ', 'x: ']

describe.each(Object.entries(PLACES))('in %s', (place, write) => {
  test.each(RUNS)('a long run of “%s” is read in linear time', (run) => {
    const growth = superlinearGrowth(Math.ceil(4_000 / run.length), (times) => {
      const source = sourceOf(write(`${run.repeat(times)} x`))
      return () => void tasks.extract(source)
    })
    expect(growth, `“${run}” in ${place}`).toBeUndefined()
  })
})

test('a comment that accepts gaps is read in linear time, however many blanks it has', () => {
  const growth = superlinearGrowth(4_000, (times) => {
    const source = sourceOf(`${`<!-- atlas-ignore ${' '.repeat(900)}\n\n`.repeat(times / 1000)}`)
    return () => void tasks.extract(source)
  })
  expect(growth).toBeUndefined()
})

test.each([
  ['labels before an episode', (n: number) => `${'Prerequisites: '.repeat(n)}Episode 7`],
  ['lines of one paragraph', (n: number) => 'a  \n'.repeat(n)],
])('many %s are read in linear time', (_, write) => {
  const growth = superlinearGrowth(2_000, (size) => {
    const source = sourceOf(`# Episode 1: A\n\n${write(size)}\n`)
    return () => void tasks.extract(source)
  })
  expect(growth).toBeUndefined()
})
