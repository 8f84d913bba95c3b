/**
 * Returns the line, from 0, on which a YAML text nests deeper than a limit, or closes more than it
 * opened; undefined where it does neither. The parser recurses: deep enough, it takes the process along.
 */
export function lineTooDeep(text: string, limit: number): number | undefined {
  let depth = 0
  let strays = 0
  const indents: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (levelOf(line, indents) > limit || markersBefore(line) > limit) return index
    for (const char of line) {
      if (char === '[' || char === '{') {
        if (++depth > limit) return index
      } else if (char === ']' || char === '}') {
        if (depth > 0) depth--
        else if (++strays > limit) return index
      }
    }
  }
  return undefined
}

/** Returns among how many less indented lines a line stands; `indents` are those of the lines above. */
function levelOf(line: string, indents: number[]): number {
  const indent = line.search(/\S/)
  if (indent < 0) return indents.length
  while ((indents.at(-1) ?? -1) >= indent) indents.pop()
  return indents.push(indent)
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
