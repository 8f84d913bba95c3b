import { seededRandom } from '../../src/analyze/random.ts'

/** Choices that a seed decides. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`; 0 where there is nothing to choose from. */
  below(below: number): number
  /** One of several. */
  of<T>(choices: readonly [T, ...T[]]): T
  chance(probability: number): boolean
}

/** Returns dice that fall alike for the same seed. */
export function diceOf(seed: number): Dice {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (probability) => random() < probability,
  }
}
