import type { Evidence } from '../../model/evidence.ts'
import type { Finding } from '../../model/finding.ts'
import type { NodeKey } from '../../model/key.ts'
import { listenOrder } from '../order.ts'
import {
  closureOf,
  cyclesIn,
  isMet,
  type Prerequisites,
  prerequisitesOf,
  type Requirement,
  requirementGraph,
} from '../prerequisites.ts'
import type { Entry, Place } from './entry.ts'

/** Where each listed document stands first. */
type Places = ReadonlyMap<NodeKey, { index: number; line: number; column: number }>

/**
 * Returns what stands before its requirements, and which requirements are not there at all: each missing
 * document once, where it is first needed. Inside a cycle any order is right. What a document
 * requires through one that is missing is looked for too.
 */
export function orderFindings(
  entries: readonly Entry[],
  known: ReadonlySet<NodeKey>,
  place: Place,
): Finding[] {
  const { graph } = place
  const prerequisites = prerequisitesOf(graph)
  const places = placesOf(entries)
  const keys = closureOf(prerequisites, [...places.keys()])
  const cycles = cyclesIn(requirementGraph(prerequisites, keys), listenOrder(graph))
  const areKnotted = (a: NodeKey, b: NodeKey) =>
    cycles.some((cycle) => cycle.includes(a) && cycle.includes(b))
  const missing = new Set<NodeKey>()
  return [...places].flatMap(([key, { index, line, column }]) => {
    const wanted = neededBy(key, prerequisites, places, known)
    return wanted.flatMap(({ from, to, evidence, via }): Finding[] => {
      const there = places.get(to)
      const at = { severity: 'error', path: place.path, line, column } as const
      const words = `${why(from, key, via, place)}${sourceOf(evidence)}`
      const name = place.name(to)
      if (there === undefined) {
        if (missing.has(to)) return []
        missing.add(to)
        const message = `Found ${place.name(key)} without ${name}, ${words}; expected it before`
        return [{ ...at, rule: 'path-missing-prerequisite', subject: to, message }]
      }
      if (there.index < index || areKnotted(key, to)) return []
      const expected = `expected it before, found it in line ${there.line}`
      const message = `Found ${place.name(key)} before ${name}, ${words}; ${expected}`
      return [{ ...at, rule: 'path-order', subject: key, message }]
    })
  })
}

function placesOf(entries: readonly Entry[]): Places {
  const places = new Map<NodeKey, { index: number; line: number; column: number }>()
  for (const { keys, item } of entries)
    for (const key of keys)
      if (!places.has(key))
        places.set(key, { index: places.size, line: item.line, column: item.column })
  return places
}

type Needed = Requirement & { to: NodeKey }

/** What a document requires, directly or through what is missing: no further than to what is listed or known. */
function neededBy(
  key: NodeKey,
  prerequisites: Prerequisites,
  places: Places,
  known: ReadonlySet<NodeKey>,
): Needed[] {
  const before = places.get(key)?.index ?? 0
  const seen = new Set([key])
  const needed: Needed[] = []
  const pending = [key]
  for (let next = pending.shift(); next !== undefined; next = pending.shift())
    for (const requirement of prerequisites.get(next) ?? []) {
      const { to, taughtBy } = requirement
      if (to === undefined || seen.has(to) || isMet(requirement, known)) continue
      const isTaught = taughtBy.some((other) => (places.get(other)?.index ?? Infinity) < before)
      if (isTaught) continue
      seen.add(to)
      needed.push({ ...requirement, to })
      if (!places.has(to)) pending.push(to)
    }
  return needed
}

function why(
  from: NodeKey,
  key: NodeKey,
  via: NodeKey | undefined,
  { name, graph }: Place,
): string {
  const who = from === key ? 'it' : name(from)
  const what = via === undefined ? '' : ` for ${graph.getNodeAttribute(via, 'label')}`
  return `which ${who} requires${what}`
}

function sourceOf([first]: readonly Evidence[]): string {
  return first === undefined ? '' : ` (${first.path}:${first.line})`
}
