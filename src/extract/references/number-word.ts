import { readFileName } from '../../text/file-name.ts'
import { countsOthers } from '../values/counted-title.ts'

/**
 * Returns what the documents of a corpus are counted by where that is no episode, as the file's own name
 * has it (`eip-165.md`, `lesson-04.md`): "EIP-7" and "Lesson 2" in its text name others of its kind.
 */
export function numberWordOf(path: string): string | undefined {
  const word = readFileName(path).word?.toLowerCase()
  if (word === undefined || !/^\p{L}{2,12}$/u.test(word)) return undefined
  return countsOthers(word) ? undefined : word
}
