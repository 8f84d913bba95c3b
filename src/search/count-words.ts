import type { PackedWords } from '../model/site-search.ts'
import type { Spread } from '../model/task.ts'
import { wordsMerger } from './merge-words.ts'

/**
 * Characters that a thread is given at a time: it takes ten times as much memory while it counts, and what
 * several say must be put together.
 */
const AT_A_TIME = 2_000_000

/** Returns the words of all texts as JSON, counted in parts by whoever does the tasks. Throws where one of them failed. */
export async function countWords(
  texts: Iterable<string>,
  spread: Spread,
  atATime = AT_A_TIME,
): Promise<string> {
  const sizes: number[] = []
  const merger = wordsMerger()
  const parts = partsOf(texts, atATime, (size) => sizes.push(size))
  for await (const outcome of spread('words', parts)) {
    if (!outcome.ok) throw new Error(`no search index: ${outcome.reason}`)
    merger.add({ words: JSON.parse(outcome.value) as PackedWords, texts: sizes.shift() ?? 0 })
  }
  return JSON.stringify(merger.end())
}

/** Yields some texts at a time, at least one; who is told of their number knows the part that was asked for. */
function* partsOf(
  texts: Iterable<string>,
  atATime: number,
  onPart: (size: number) => void,
): Generator<string[]> {
  let part: string[] = []
  let length = 0
  for (const text of texts) {
    part.push(text)
    length += text.length
    if (length < atATime) continue
    onPart(part.length)
    yield part
    part = []
    length = 0
  }
  onPart(part.length)
  yield part
}
