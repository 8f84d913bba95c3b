import type { Outline } from './outline.ts'

/** The smallest run of neighbours in which two trees of one text differ. */
export interface Difference {
  /** What the parser of the product read. */
  ours: readonly Outline[]
  /** What the reference read. */
  theirs: readonly Outline[]
  /** The first line of either. */
  line: number
}

/** Returns where two trees differ, each difference as deep in the tree and as small as it can be told. */
export function differencesOf(ours: Outline, theirs: Outline): Difference[] {
  if (ours.key === theirs.key) return []
  const whole = { ours: [ours], theirs: [theirs], line: lineOf([ours, theirs]) }
  if (ours.type !== theirs.type || saysOf(ours) !== saysOf(theirs)) return [whole]
  const within = inChildren(ours.children, theirs.children)
  return ours.place === theirs.place ? within : [whole, ...within]
}

function inChildren(ours: readonly Outline[], theirs: readonly Outline[]): Difference[] {
  const found: Difference[] = []
  let at = 0
  let other = 0
  while (at < ours.length || other < theirs.length) {
    const [own, others] = nextEqual(ours, theirs, at, other)
    found.push(...inRun(ours.slice(at, own), theirs.slice(other, others)))
    at = own + 1
    other = others + 1
  }
  return found
}

/** Returns the nearest places, from these two on, at which equal nodes stand; both ends where none do. */
function nextEqual(
  ours: readonly Outline[],
  theirs: readonly Outline[],
  at: number,
  other: number,
): [number, number] {
  const most = ours.length - at + theirs.length - other
  for (let steps = 0; steps < most; steps++) {
    for (let own = 0; own <= steps; own++) {
      const key = ours[at + own]?.key
      if (key !== undefined && key === theirs[other + steps - own]?.key)
        return [at + own, other + steps - own]
    }
  }
  return [ours.length, theirs.length]
}

/** Nodes of the same types are compared one by one; others differ as a whole. */
function inRun(ours: readonly Outline[], theirs: readonly Outline[]): Difference[] {
  if (ours.length === 0 && theirs.length === 0) return []
  if (ours.length === theirs.length && ours.every(({ type }, at) => type === theirs[at]?.type))
    return ours.flatMap((one, at) => differencesOf(one, theirs[at] ?? one))
  return [{ ours, theirs, line: lineOf([...ours, ...theirs]) }]
}

/** What a node says for itself, wherever it stands and whatever is in it. */
function saysOf({ says }: Outline): string {
  return JSON.stringify(says)
}

function lineOf(nodes: readonly Outline[]): number {
  return Math.min(...nodes.map(({ line }) => line ?? Number.POSITIVE_INFINITY))
}
