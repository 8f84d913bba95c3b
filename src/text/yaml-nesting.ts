/**
 * Returns the line, from 0, on which a YAML text nests deeper than a limit, or closes more than it
 * opened; undefined where it does neither. The parser recurses: deep enough, it takes the process along.
 */
export function lineTooDeep(text: string, limit: number): number | undefined {
  let depth = 0
  let strays = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (markersBefore(line) > limit) return index
    for (const char of line) {
      if (char === '[' || char === '{') depth++
      else if (char === ']' || char === '}') {
        if (depth === 0) strays++
        else depth--
      }
    }
    if (depth > limit || strays > limit) return index
  }
  return undefined
}

/** Counts the markers of lists and keys (`- - ? :`) before the words of a line. */
function markersBefore(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? ''
    if (char === ' ' || char === '\t') continue
    const next = line[at + 1]
    const isMarker = '-?:'.includes(char) && (next === undefined || next === ' ' || next === '\t')
    if (!isMarker) return count
    count++
  }
  return count
}
