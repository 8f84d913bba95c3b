/** Returns where a part of a pattern may end in a path, by the places at which it may begin. */
type Part = (path: readonly string[], starts: ReadonlySet<number>) => ReadonlySet<number>

/** A pattern as characters, and where each bracket in it is closed, if it is. */
interface Pattern {
  chars: readonly string[]
  closing: ReadonlyMap<number, number>
}

const MAX_NUMBERS = 1000
/** Signs before round brackets, and how often what stands in them may come. */
const REPEATS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '@': [1, 1],
  '?': [0, 1],
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
}

/**
 * Returns what says whether a path fits a glob: `*`, `?`, `[a-z]`, `{a,b}`, `{1..9}`, `@(a|b)` with the
 * signs of bash, and `**` for folders at any depth. A corpus may be a stranger's, and a regular
 * expression takes time without end for `*a*a*a*…`: here each part is tried once at each place.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const isNot = /^!(?!\()/.test(glob)
  const chars = [...glob.replace(/^!(?!\()/, '').replace(/^\.\//, '')]
  const whole = sequence({ chars, closing: closings(chars) }, 0, chars.length)
  return (path) => {
    const units = [...path]
    return whole(units, new Set([0])).has(units.length) !== isNot
  }
}

function closings(chars: readonly string[]): Map<number, number> {
  const closing = new Map<number, number>()
  const open: Record<string, number[]> = { '(': [], '{': [] }
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? ''
    if (char === '\\') at++
    else if (char === '(' || char === '{') open[char]?.push(at)
    else if (char === ')' || char === '}') {
      const start = open[char === ')' ? '(' : '{']?.pop()
      if (start !== undefined) closing.set(start, at)
    }
  }
  return closing
}

function sequence(pattern: Pattern, from: number, to: number): Part {
  const parts: Part[] = []
  for (let at = from; at < to; ) {
    const [part, next] = partAt(pattern, at, to)
    parts.push(part)
    at = next
  }
  return (path, starts) => {
    let places = starts
    for (const part of parts) {
      if (places.size === 0) break
      places = part(path, places)
    }
    return places
  }
}

/** Returns the part that begins at a place of a pattern, and where the next one begins. */
function partAt(pattern: Pattern, at: number, to: number): [Part, number] {
  const { chars, closing } = pattern
  const char = chars[at] ?? ''
  const close = closing.get(at + 1) ?? to
  if (chars[at + 1] === '(' && close < to) {
    const inner = choice(alternatives(pattern, at + 2, close, '|'))
    if (char === '!') return [noneOf(inner), close + 1]
    const often = REPEATS[char]
    if (often) return [repeated(inner, ...often), close + 1]
  }
  if (char === '*') return starsAt(pattern, at, to)
  if (char === '?') return [one((unit) => unit !== '/'), at + 1]
  if (char === '[') return classAt(pattern, at, to) ?? [literal(char), at + 1]
  if (char === '{') return bracesAt(pattern, at, to) ?? [literal(char), at + 1]
  if (char === '\\' && at + 1 < to) return [literal(chars[at + 1] ?? ''), at + 2]
  return [literal(char), at + 1]
}

function starsAt({ chars }: Pattern, at: number, to: number): [Part, number] {
  let end = at
  while (end < to && chars[end] === '*') end++
  // The last star may belong to a bracket: `**(a)`.
  if (chars[end] === '(' && end - at > 1) end--
  const isFolders = end - at === 2 && (at === 0 || chars[at - 1] === '/')
  if (isFolders && end === chars.length) return [run(() => true), end]
  if (isFolders && chars[end] === '/') return [folders, end + 1]
  return [run((unit) => unit !== '/'), end]
}

function classAt({ chars }: Pattern, at: number, to: number): [Part, number] | undefined {
  const isNot = chars[at + 1] === '!' || chars[at + 1] === '^'
  const first = at + (isNot ? 2 : 1)
  // A bracket that stands first is one of the class.
  const end = chars.indexOf(']', first + 1)
  if (end < 0 || end >= to) return undefined
  const ranges: [string, string][] = []
  for (let index = first; index < end; index++) {
    if (chars[index] === '\\' && index + 1 < end) index++
    const low = chars[index] ?? ''
    const isRange = chars[index + 1] === '-' && index + 2 < end
    ranges.push([low, isRange ? (chars[index + 2] ?? '') : low])
    if (isRange) index += 2
  }
  const fits = (unit: string) => ranges.some(([low, high]) => low <= unit && unit <= high)
  return [one((unit) => unit !== '/' && fits(unit) !== isNot), end + 1]
}

function bracesAt(pattern: Pattern, at: number, to: number): [Part, number] | undefined {
  const close = pattern.closing.get(at) ?? to
  if (close >= to) return undefined
  const parts = alternatives(pattern, at + 1, close, ',')
  if (parts.length > 1) return [choice(parts), close + 1]
  const numbers = numbersIn(pattern.chars.slice(at + 1, close).join(''))
  if (!numbers) return undefined
  return [choice(numbers.map((number) => word([...number]))), close + 1]
}

/** Returns "8", "9" and "10" for "8..10", and "08" for "08..10". */
function numbersIn(text: string): string[] | undefined {
  const [, from = '', to = ''] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text) ?? []
  const count = Math.abs(Number(to) - Number(from)) + 1
  if (from === '' || count > MAX_NUMBERS) return undefined
  const low = Math.min(Number(from), Number(to))
  const width = /^0\d/.test(from) ? from.length : 0
  return Array.from({ length: count }, (_, index) => String(low + index).padStart(width, '0'))
}

function alternatives(pattern: Pattern, from: number, to: number, mark: string): Part[] {
  const parts: Part[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const char = pattern.chars[at]
    if (at === to || char === mark) {
      parts.push(sequence(pattern, start, at))
      start = at + 1
    } else if (char === '\\') at++
    else at = Math.min(pattern.closing.get(at) ?? at, to - 1)
  }
  return parts
}

function literal(char: string): Part {
  return one((unit) => unit === char)
}

function word(chars: readonly string[]): Part {
  return sequence({ chars, closing: new Map() }, 0, chars.length)
}

function one(fits: (unit: string) => boolean): Part {
  return (path, starts) => {
    const ends = new Set<number>()
    for (const start of starts)
      if (start < path.length && fits(path[start] ?? '')) ends.add(start + 1)
    return ends
  }
}

/** Any number of characters: each place is passed once, from wherever it is reached. */
function run(fits: (unit: string) => boolean): Part {
  return (path, starts) => {
    const ends = new Set<number>()
    for (const start of starts)
      for (let at = start; !ends.has(at); at++) {
        ends.add(at)
        if (at >= path.length || !fits(path[at] ?? '')) break
      }
    return ends
  }
}

/** Any number of whole folders: the place itself, and behind each slash from there on. */
const folders: Part = (path, starts) => {
  const ends = new Set(starts)
  for (let at = Math.min(...starts, path.length); at < path.length; at++)
    if (path[at] === '/') ends.add(at + 1)
  return ends
}

function choice(parts: readonly Part[]): Part {
  return (path, starts) => {
    const ends = new Set<number>()
    for (const part of parts) for (const end of part(path, starts)) ends.add(end)
    return ends
  }
}

function repeated(part: Part, least: number, most: number): Part {
  return (path, starts) => {
    const ends = new Set(least === 0 ? starts : [])
    let places = starts
    for (let times = 0; times < most && places.size > 0; times++) {
      const reached = part(path, places)
      places = new Set([...reached].filter((end) => !ends.has(end)))
      for (const end of places) ends.add(end)
    }
    return ends
  }
}

/** Whatever of a name the part does not fit. Nested, it would ask for the same places again: they are kept. */
function noneOf(part: Part): Part {
  const within = run((unit) => unit !== '/')
  let [known, knownOf] = [
    new Map<number, Set<number>>(),
    undefined as readonly string[] | undefined,
  ]
  return (path, starts) => {
    if (knownOf !== path) [known, knownOf] = [new Map(), path]
    const ends = new Set<number>()
    for (const start of starts) {
      let own = known.get(start)
      if (!own) {
        const fitting = part(path, new Set([start]))
        own = new Set([...within(path, new Set([start]))].filter((end) => !fitting.has(end)))
        known.set(start, own)
      }
      for (const end of own) ends.add(end)
    }
    return ends
  }
}
