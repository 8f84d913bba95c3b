import { BLOCK_MUTATIONS } from './mutations/blocks.ts'
import { CHARACTER_MUTATIONS } from './mutations/characters.ts'
import { LINE_MUTATIONS } from './mutations/lines.ts'
import type { Dice } from './random.ts'

/** Returns changed lines; what it changes is the dice's choice. May return the lines as they were. */
export type Mutation = (lines: readonly string[], dice: Dice) => string[]

/** All changes of text by name; bytes are changed afterwards. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...BLOCK_MUTATIONS,
  ...LINE_MUTATIONS,
  ...CHARACTER_MUTATIONS,
}

const NAMES = Object.keys(MUTATIONS)

export interface Mutated {
  lines: string[]
  /** The mutations that were applied, in order. */
  applied: string[]
}

/** Returns lines after a few random mutations. */
export function mutate(lines: readonly string[], dice: Dice): Mutated {
  const mutated: Mutated = { lines: [...lines], applied: [] }
  for (let left = 1 + dice.below(6); left > 0; left--) {
    const name = NAMES[dice.below(NAMES.length)] ?? ''
    mutated.lines = MUTATIONS[name]?.(mutated.lines, dice) ?? mutated.lines
    mutated.applied.push(name)
  }
  return mutated
}
