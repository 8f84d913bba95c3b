import { readFileName } from '../../text/file-name.ts'

/** Words that count other things in any text: "part 2 of this guide", "version 3", "day 5 of the incident". */
const COUNT_OTHERS = new Set(
  [
    'part parts step section page figure table line rule item appendix version release level tier phase stage',
    'layer day week month year quarter sprint round port node shard region zone case option plan type class group',
    'ipv http utf sha top draft episode episodes ep eps',
  ]
    .join(' ')
    .split(' '),
)

/**
 * Returns what the documents of a corpus are counted by where that is no episode, as the file's own name
 * has it (`eip-165.md`, `lesson-04.md`): "EIP-7" and "Lesson 2" in its text name others of its kind.
 */
export function numberWordOf(path: string): string | undefined {
  const word = readFileName(path).word?.toLowerCase()
  if (word === undefined || !/^\p{L}{2,12}$/u.test(word)) return undefined
  return COUNT_OTHERS.has(word) ? undefined : word
}
