import { expect, test } from 'vitest'
import { numberWordOf } from '../../../src/extract/references/number-word.ts'
import { episodeSpans } from '../../../src/extract/references/spans.ts'
import { readCountedTitle } from '../../../src/extract/values/counted-title.ts'

test.each([
  ['eip-165.md', 'eip'],
  ['course/Lesson-04-clocks.md', 'lesson'],
  ['episode-12-clocks.md', undefined],
  ['12-clocks.md', undefined],
  ['part-2.md', undefined],
  ['clocks.md', undefined],
])('%s is counted by %s', (path, word) => {
  expect(numberWordOf(path)).toBe(word)
})

test.each([
  ['as EIP-7 says', [7]],
  ['EIPs 7 and 8', [7, 8]],
  ['EIP 7, and Episode 9', [7, 9]],
  ['ERC-7 and reip-7', []],
  ['EIP-twelve', []],
])('“%s” in a document counted by eip', (text, numbers) => {
  const spans = episodeSpans(text, 'prose', 'eip')
  expect(spans.flatMap(({ ranges }) => ranges.map(({ from }) => from))).toEqual(numbers)
})

test.each([
  ['Module 63 · Clocks', 'b.md', 'module'],
  ['Case file 21 — How a queue grew', 'how-a-queue-grew.md', 'case file'],
  ['Review no. 9: The routes', 'routes.md', 'review'],
  ['Deep Cuts 33, Part II: Logs', 'logs.md', 'deep cuts'],
  ['#52 Logs and trees', 'shownotes-052.md', '#'],
  ['Part 6. The bill', 'part-06-the-bill.md', 'part'],
  ['Part 6. The bill', 'the-bill.md', undefined],
  ['Episode 12: Clocks', 'clocks.md', undefined],
  ['Top 10: Failures', 'failures.md', undefined],
  ['War Stories 12: Clocks', 'clocks.md', 'war stories'],
  ['Sprocket 7: Clocks', 'sprocket-7.md', 'sprocket'],
  ['Kafka 3 in production', 'kafka.md', undefined],
  ['Kubernetes 101 — Pods', 'pods.md', undefined],
  ['Python 3: Generators', 'generators.md', undefined],
  ['Complete 150-Episode Mapping', 'mapping.md', undefined],
  ['Clocks', 'clocks.md', undefined],
])('the title “%s” of %s counts by %s', (title, path, word) => {
  expect(readCountedTitle(title, path)?.word).toBe(word)
})

test.each([
  ['Case files 30 and 31', 'case file', [30, 31]],
  ['review no. 2 (BGP) and review no. 5', 'review', [2, 5]],
  ['We assume #17 and #38', '#', [17, 38]],
  ['issue #4 and #12345', '#', []],
])('“%s” in a document counted by %s', (text, word, numbers) => {
  const spans = episodeSpans(text, 'prose', word)
  expect(spans.flatMap(({ ranges }) => ranges.map(({ from }) => from))).toEqual(numbers)
})
