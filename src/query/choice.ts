/** Something that is chosen as a whole: a document, or several that require each other. */
export interface Choice {
  minutes: number
  /** How many goals and how many steps it holds. */
  goals: number
  steps: number
  /** Indices of what it requires directly: all before its own. */
  needs: readonly number[]
}

/** Returns for each choice, as bits, the choices that require it, directly or not. */
export function dependentsOf(choices: readonly Choice[]): bigint[] {
  const dependents = choices.map(() => 0n)
  for (let index = choices.length - 1; index >= 0; index--)
    for (const need of choices[index]?.needs ?? [])
      dependents[need] =
        (dependents[need] ?? 0n) | (dependents[index] ?? 0n) | (1n << BigInt(index))
  return dependents
}

/** Returns the choices that do not fit with all they require, as bits. */
export function tooLong(choices: readonly Choice[], budget: number): bigint {
  const needed: bigint[] = []
  let closed = 0n
  for (const [index, { needs }] of choices.entries()) {
    const all = needs.reduce((sum, need) => sum | (needed[need] ?? 0n), 1n << BigInt(index))
    needed.push(all)
    const minutes = choices.reduce(
      (sum, choice, at) => sum + ((all & (1n << BigInt(at))) === 0n ? 0 : choice.minutes),
      0,
    )
    if (minutes > budget) closed |= 1n << BigInt(index)
  }
  return closed
}
