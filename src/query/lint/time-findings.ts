import type { Finding } from '../../model/finding.ts'
import type { Entry, Place } from './entry.ts'
import type { PathList, StatedTotal } from './path-list.ts'
import type { StatedTime } from './stated-time.ts'
import { timeWords } from './words.ts'

/** Times beside items against their documents, and times said of several items against their sum. */
export function timeFindings(
  entries: readonly Entry[],
  { totals }: PathList,
  place: Place,
): Finding[] {
  return [
    ...entries.flatMap((entry) => ownTimeFinding(entry, place)),
    ...totals.flatMap((total, index) =>
      totalFinding(total, totals.slice(0, index), entries, place),
    ),
  ]
}

function ownTimeFinding({ item, keys, documents }: Entry, { path, graph, name }: Place): Finding[] {
  const { time, line, column } = item
  const minutes = keys.map((key) => graph.getNodeAttribute(key, 'durationMinutes') ?? 0)
  const [first] = keys
  if (!time || first === undefined || keys.length < documents.length || minutes.includes(0))
    return []
  const sum = minutes.reduce((all, one) => all + one, 0)
  if (fits(time, sum)) return []
  const who = keys.length === 1 ? name(first) : `these ${keys.length}`
  const message = `Found ${wordsOf(time)} for ${who}, expected ${timeWords(sum)}, as the ${keys.length === 1 ? 'document says' : 'documents say'}`
  return [{ rule: 'path-hours', severity: 'warning', path, line, column, message, subject: first }]
}

/**
 * A total is right where it is the sum of its section, of what stands in it above the total, or of what
 * stands between it and the total before. What has no time makes a sum a lower bound.
 */
function totalFinding(
  { time, line, column, sections }: StatedTotal,
  earlier: readonly StatedTotal[],
  entries: readonly Entry[],
  { path, graph }: Place,
): Finding[] {
  const inSection = entries.filter(({ item }) =>
    sections.every((heading, depth) => item.sections[depth] === heading),
  )
  const above = inSection.filter(({ item }) => item.line < line)
  const last = earlier.at(-1)?.line ?? 0
  const since = above.filter(({ item }) => item.line > last)
  const sums = [inSection, above, since].filter((some) => some.length > 0).map(sumOf)
  const [whole] = sums
  if (!whole || sums.some((sum) => agrees(time, sum))) return []
  const least = whole.unknown === 0 ? '' : `at least `
  const message = `Found ${wordsOf(time)} in all, expected ${least}${timeWords(whole.minutes)}, the sum of the items`
  return [{ rule: 'path-total', severity: 'error', path, line, column, message, subject: path }]

  function sumOf(some: readonly Entry[]): Sum {
    const sum: Sum = { minutes: 0, slack: 0, unknown: 0 }
    for (const { item, keys, documents } of some) {
      const durations = keys.map((key) => graph.getNodeAttribute(key, 'durationMinutes') ?? 0)
      const isKnown = keys.length > 0 && keys.length === documents.length && !durations.includes(0)
      if (!item.time && !isKnown) sum.unknown++
      sum.minutes += item.time?.from ?? durations.reduce((all, one) => all + one, 0)
      sum.slack += item.time ? item.time.to - item.time.from : 0
    }
    return sum
  }
}

interface Sum {
  minutes: number
  /** What ranges may add. */
  slack: number
  /** Items of which no time is known. */
  unknown: number
}

function agrees(time: StatedTime, { minutes, slack, unknown }: Sum): boolean {
  if (unknown > 0) return time.to + time.slack >= minutes
  return fits({ ...time, slack: time.slack + slack }, minutes)
}

function fits({ from, to, slack }: StatedTime, minutes: number): boolean {
  return minutes >= from - slack && minutes <= to + slack
}

function wordsOf({ from, to }: StatedTime): string {
  return from === to ? timeWords(from) : `${timeWords(from)} to ${timeWords(to)}`
}
