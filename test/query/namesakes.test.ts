import { expect, test } from 'vitest'
import { nextSteps } from '../../src/query/next.ts'
import { learningPath } from '../../src/query/path.ts'
import { graphOf, key } from '../support/graph.ts'

/** Episode 3 requires 2 and that 1; they are called after things. */
function series() {
  const graph = graphOf([
    ['3', 'requires', '2'],
    ['2', 'requires', '1'],
    ['3', 'covers', 'pattern:replication'],
    ['3', 'covers', 'pattern:retry'],
  ])
  graph.mergeNodeAttributes('pattern:replication', { label: 'Replication' })
  graph.mergeNodeAttributes('pattern:retry', { label: 'Retry' })
  graph.mergeNodeAttributes(key('2'), { label: 'Replication: Leaders and Quorums' })
  graph.mergeNodeAttributes(key('1'), { label: 'Timeouts, Retries and Backoff' })
  return graph
}

const keysOf = ({ steps }: ReturnType<typeof learningPath>) => steps.map((step) => step.key)

test('who knows a pattern is not sent to the episode that is called after it alone', () => {
  const path = learningPath(series(), key('3'), { known: ['pattern:replication' as never] })
  expect(keysOf(path)).toEqual(['episode:3'])
  expect(path.namesakes).toEqual([{ key: 'episode:2', after: 'pattern:replication' }])
})

test('an episode on more than the known pattern stays', () => {
  const path = learningPath(series(), key('3'), { known: ['pattern:retry' as never] })
  expect(keysOf(path)).toEqual(['episode:1', 'episode:2', 'episode:3'])
  expect(path.namesakes).toEqual([])
})

test('the goal stays, whatever it is called after', () => {
  const path = learningPath(series(), key('2'), { known: ['pattern:replication' as never] })
  expect(keysOf(path)).toEqual(['episode:1', 'episode:2'])
})

test('what the namesake opens can be heard next', () => {
  const next = nextSteps(series(), { known: ['pattern:replication' as never] })
  expect(keysOf(next)).toEqual(['episode:3', 'episode:1'])
})
