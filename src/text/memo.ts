/** So many answers are kept: more texts than that hardly ever come back. */
const KEPT = 20_000

/** Returns a function that answers the same text from memory. The answers are shared: nobody may change one. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (answers.size >= KEPT) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
