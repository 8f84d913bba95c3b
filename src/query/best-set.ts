import { type Choice, dependentsOf, tooLong } from './choice.ts'

export interface BestSet {
  /** Indices, ascending. */
  chosen: number[]
  /** False where the search was cut off. */
  exact: boolean
  /** No set within the time holds more goals, and with as many goals more steps. */
  atMost: Worth
}

interface Worth {
  goals: number
  steps: number
}

/** A set that holds all it requires, and decides about the first choices alone. */
export interface ChosenSet extends Worth {
  minutes: number
  indices: readonly number[]
}

/** A set on its way: `worth` is the most that can still become of it. */
interface Candidate {
  set: ChosenSet
  /** Choices that are decided or ruled out, as bits. */
  closed: bigint
  worth: Worth
}

/** Sets that are looked at before the search is cut, and how many of each round are followed then. */
const LIMIT = 300_000
const WIDTH = 200

/**
 * Returns the best set within a time that holds all that its members require: the most goals, then the
 * most steps, then the fewest minutes, then the earliest choices. Branch and bound over the choices in
 * order; of sets that leave the same choices open and hold as many goals and steps, the best
 * is enough, which keeps chains and independent choices polynomial. Above `limit` sets only
 * the most promising are followed, and the answer is marked as not exact.
 */
export function bestSet(
  choices: readonly Choice[],
  budget: number,
  { limit = LIMIT, width = WIDTH }: { limit?: number; width?: number } = {},
): BestSet {
  // A narrow search first: what it finds rules out most of the wide one.
  const { best: good } = search(choices, budget, { limit: 0, width, start: EMPTY })
  const { best, dropped } = search(choices, budget, { limit, width, start: good })
  const { goals, steps } = dropped && byWorth(dropped, best) > 0 ? dropped : best
  const exact = dropped === undefined || byWorth(dropped, best) < 0
  return { chosen: [...best.indices], exact, atMost: { goals, steps } }
}

interface Found {
  best: ChosenSet
  /** The most that could have become of what was not followed. */
  dropped: Worth | undefined
}

function search(
  choices: readonly Choice[],
  budget: number,
  { limit, width, start }: { limit: number; width: number; start: ChosenSet },
): Found {
  const dependents = dependentsOf(choices)
  let best = start
  let dropped: Worth | undefined
  let seen = 0
  let layer: Candidate[] = [{ set: EMPTY, closed: tooLong(choices, budget), worth: EMPTY }]
  for (const [index, choice] of choices.entries()) {
    const decided = decide(layer, index, choice, dependents[index] ?? 0n, budget)
    const hopeful = withWorth(decided, choices, budget)
    for (const { set } of hopeful) if (isBetter(set, best)) best = set
    layer = hopeful.filter((one) => !isHopeless(one, best))
    seen += layer.length
    if (seen <= limit || layer.length <= width) continue
    layer.sort((a, b) => byWorth(b.worth, a.worth) || (isBetter(a.set, b.set) ? -1 : 1))
    for (const { worth } of layer.splice(width))
      if (!dropped || byWorth(worth, dropped) > 0) dropped = worth
  }
  return { best, dropped }
}

const EMPTY: ChosenSet = { goals: 0, steps: 0, minutes: 0, indices: [] }

/** Takes and leaves one choice in every candidate; equal futures are merged. */
function decide(
  layer: readonly Candidate[],
  index: number,
  choice: Choice,
  dependents: bigint,
  budget: number,
): Omit<Candidate, 'worth'>[] {
  const bit = 1n << BigInt(index)
  const best = new Map<bigint, Map<number, ChosenSet>>()
  const keep = (closed: bigint, set: ChosenSet) => {
    const equals = best.get(closed) ?? new Map<number, ChosenSet>()
    best.set(closed, equals)
    const worth = set.goals * 1e6 + set.steps
    const known = equals.get(worth)
    if (!known || isBetter(set, known)) equals.set(worth, set)
  }
  for (const { set, closed } of layer) {
    const canTake = (closed & bit) === 0n && set.minutes + choice.minutes <= budget
    if (canTake) keep(closed | bit, add(set, index, choice))
    // What costs nothing is always taken.
    if (!canTake || choice.minutes > 0) keep(closed | bit | dependents, set)
  }
  return [...best].flatMap(([closed, sets]) => [...sets.values()].map((set) => ({ set, closed })))
}

function add(set: ChosenSet, index: number, { goals, steps, minutes }: Choice): ChosenSet {
  return {
    goals: set.goals + goals,
    steps: set.steps + steps,
    minutes: set.minutes + minutes,
    indices: [...set.indices, index],
  }
}

/** More goals, more steps, fewer minutes, earlier choices: a total order of sets. */
function isBetter(a: ChosenSet, b: ChosenSet): boolean {
  const worth = byWorth(a, b)
  if (worth !== 0) return worth > 0
  if (a.minutes !== b.minutes) return a.minutes < b.minutes
  const differs = a.indices.findIndex((one, at) => one !== b.indices[at])
  return differs >= 0 && (a.indices[differs] ?? Infinity) < (b.indices[differs] ?? Infinity)
}

function byWorth(a: Worth, b: Worth): number {
  return a.goals - b.goals || a.steps - b.steps
}

/** True where nothing that a set can become is better than one that is found. */
function isHopeless({ set, worth }: Candidate, best: ChosenSet): boolean {
  const more = byWorth(worth, best)
  return more < 0 || (more === 0 && set.minutes > best.minutes)
}

/** Says of each candidate what can become of it if nothing required anything. */
function withWorth(
  candidates: readonly Omit<Candidate, 'worth'>[],
  choices: readonly Choice[],
  budget: number,
): Candidate[] {
  const mosts = new Map<bigint, Record<keyof Worth, (time: number) => number>>()
  return candidates.map(({ set, closed }) => {
    const open = () => choices.filter((_, index) => (closed & (1n << BigInt(index))) === 0n)
    const most = mosts.get(closed) ?? {
      goals: mostWithin(open(), 'goals'),
      steps: mostWithin(open(), 'steps'),
    }
    mosts.set(closed, most)
    const left = budget - set.minutes
    const worth = { goals: set.goals + most.goals(left), steps: set.steps + most.steps(left) }
    return { set, closed, worth }
  })
}

/** Returns how much of something fits into a time at most: the best rate first, the last one in part. */
function mostWithin(choices: readonly Choice[], what: keyof Worth): (time: number) => number {
  const useful = choices
    .filter((choice) => choice[what] > 0)
    .sort((a, b) => a.minutes / a[what] - b.minutes / b[what])
  return (time) => {
    let sum = 0
    let left = time
    for (const choice of useful) {
      if (choice.minutes > left) return sum + Math.floor((choice[what] * left) / choice.minutes)
      left -= choice.minutes
      sum += choice[what]
    }
    return sum
  }
}
