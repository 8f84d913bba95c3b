import type { ComparedText, Likeness } from './model/likeness.ts'
import { askOne, type Spread } from './model/task.ts'
import { likenessOf } from './suggest/likeness.ts'

/** Characters from which another thread is worth the way there, and above which copies take too much memory. */
const APART = { from: 1_000_000, to: 40_000_000 }

/** Returns how alike texts are: another thread tells, so that this one goes on meanwhile. Throws where it failed. */
export async function compareApart(
  texts: Iterable<ComparedText>,
  spread: Spread,
  { from, to } = APART,
): Promise<Likeness> {
  const taken: ComparedText[] = []
  let length = 0
  const rest = texts[Symbol.iterator]()
  for (let next = rest.next(); !next.done; next = rest.next()) {
    taken.push(next.value)
    length += lengthOf(next.value)
    if (length > to) return likenessOf(inTurn(taken, rest))
  }
  if (length < from) return likenessOf(taken)
  const outcome = await askOne(spread, 'likeness', taken)
  if (!outcome.ok) throw new Error(`no suggestions: ${outcome.reason}`)
  return outcome.value
}

/** What was taken already, then the rest one at a time: the texts of a large corpus are never whole all at once. */
function* inTurn(first: ComparedText[], rest: Iterator<ComparedText>): Generator<ComparedText> {
  yield* first.splice(0)
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

function lengthOf({ title, sections }: ComparedText): number {
  return sections.reduce(
    (sum, { heading, text }) => sum + heading.length + text.length,
    title.length,
  )
}
