import type { AtlasRecord } from '../../src/model/record.ts'
import { type Mutated, mutate } from './mutations.ts'
import { diceOf } from './random.ts'
import { readBytes } from './reading.ts'

/** A part of a file, and what became of it. `start` and `end` count from 0; `end` is behind the last line. */
export interface SectionMutant extends Mutated {
  before: readonly string[]
  start: number
  end: number
}

/** Returns a text in which the body of one second-level section is mutated, and nothing else. */
export function mutateSection(text: string, seed: number): SectionMutant | undefined {
  const before = text.split('\n')
  const starts = before.flatMap((line, index) => (/^##\s/.test(line) ? [index + 1] : []))
  const dice = diceOf(seed)
  const chosen = dice.below(starts.length)
  const start = starts[chosen]
  if (start === undefined) return undefined
  const end = (starts[chosen + 1] ?? before.length + 1) - 1
  const { lines: body, applied } = mutate(before.slice(start, end), dice)
  const changed = body.flatMap((line) => line.split('\n'))
  const lines = [...before.slice(0, start), ...changed, ...before.slice(end)]
  return { before, lines, applied, start, end }
}

/**
 * Returns how records of sections that were not touched changed; undefined where they did not, or where
 * the change reaches beyond its section (an open fence or comment, a definition of a reference, a title).
 */
export async function brokenSectionLaw(mutant: SectionMutant): Promise<string | undefined> {
  const { before, lines, start, end } = mutant
  const shift = lines.length - before.length
  const [old, now] = await Promise.all([readLines(before), readLines(lines)])
  if (now.source.text === '') return undefined
  // With a second episode in its headings a file is an overview: its own number becomes a reference.
  if (now.extract.number !== old.extract.number) return undefined
  const outside = (line: number, last: number) => line <= start || line > last
  const inside = now.extract.outline.filter(({ line }) => !outside(line, end + shift))
  if (inside.some(({ depth }) => depth < 2)) return undefined
  const known = old.extract.outline.filter(({ line }) => outside(line, end))
  const found = now.extract.outline.filter(({ line }) => outside(line, end + shift))
  const shifted = (line: number) => (line > start ? line + shift : line)
  if (
    JSON.stringify(known.map(({ depth, text, line }) => [depth, text, shifted(line)])) !==
    JSON.stringify(found.map(({ depth, text, line }) => [depth, text, line]))
  )
    return undefined
  if ([...before.slice(start, end), ...lines.slice(start, end + shift)].some(reachesOut))
    return undefined
  const expected = factsOf(old.extract.records, (line) => outside(line, end), shifted)
  const actual = factsOf(
    now.extract.records,
    (line) => outside(line, end + shift),
    (line) => line,
  )
  return firstDifference(expected, actual)
}

function readLines(lines: readonly string[]) {
  return readBytes(new TextEncoder().encode(lines.join('\n')))
}

/** Definitions, footnotes and HTML tags mean something in other sections too. */
function reachesOut(line: string): boolean {
  return /\]:|<[a-z/!?]/i.test(line)
}

/** A mention counts a name in the whole file, a header is read from its whole head: neither is a section's own. */
function factsOf(
  records: readonly AtlasRecord[],
  isOutside: (line: number) => boolean,
  place: (line: number) => number,
): string[] {
  return records
    .filter(
      ({ type, evidence }) => !['mention', 'header'].includes(type) && isOutside(evidence.line),
    )
    .map((record) => {
      const { line, endLine } = record.evidence
      const evidence = { ...record.evidence, line: place(line), endLine: place(endLine) }
      return JSON.stringify({ ...record, evidence })
    })
}

function firstDifference(
  expected: readonly string[],
  actual: readonly string[],
): string | undefined {
  const lost = expected.find((fact) => !actual.includes(fact))
  const gained = actual.find((fact) => !expected.includes(fact))
  if (lost === undefined && gained === undefined) return undefined
  return `a record outside of the changed section changed:\n  before ${lost}\n  after  ${gained}`
}
