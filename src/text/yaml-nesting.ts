import { Lexer } from 'yaml'

/**
 * Returns the line, from 0, on which a YAML text nests deeper than a limit, or closes more than it
 * opened; undefined where it does neither. The parser recurses: deep enough, it takes the process along.
 */
export function lineTooDeep(text: string, limit: number): number | undefined {
  const [line, bracket] = [lineOfLevels(text, limit), lineOfBrackets(text, limit)]
  return line === undefined || bracket === undefined ? (line ?? bracket) : Math.min(line, bracket)
}

function lineOfLevels(text: string, limit: number): number | undefined {
  const indents: number[] = []
  for (const [index, line] of text.split('\n').entries())
    if (levelOf(line, indents) > limit || markersBefore(line) > limit) return index
  return undefined
}

const SCALAR = '\u001f'

/**
 * Counts brackets where the parser does: what is a quotation, a comment or a plain word only its lexer
 * knows, which does not recurse. Nearly all texts have too few brackets to ask it.
 */
function lineOfBrackets(text: string, limit: number): number | undefined {
  if ((text.match(/[[\]{}]/g)?.length ?? 0) <= limit) return undefined
  let [depth, strays, line] = [0, 0, 0]
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (before !== SCALAR && (token === '[' || token === '{')) {
      if (++depth > limit) return line
    } else if (before !== SCALAR && (token === ']' || token === '}')) {
      if (depth > 0) depth--
      else if (++strays > limit) return line
    }
    line += token.split('\n').length - 1
    before = token
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
