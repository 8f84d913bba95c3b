import { expect, test } from 'vitest'
import { readFileName } from '../../src/text/file-name.ts'

test.each([
  ['5-raft-part2.md', { number: 5, words: 'raft', part: 2 }],
  ['5-raft-part-2-hindi.md', { number: 5, words: 'raft', part: 2, variant: 'hindi' }],
  ['5-raft-part-3-votes.md', { number: 5, words: 'raft part 3 votes', part: 3 }],
  ['5-raft-part2-logs.md', { number: 5, words: 'raft part2 logs', part: 2 }],
  ['5-part-2.md', { number: 5, words: '', part: 2 }],
  ['5-the-hard-part-of-raft.md', { number: 5, words: 'the hard part of raft' }],
])('%s', (path, said) => {
  expect(readFileName(path)).toEqual(said)
})
