import { Lexer } from 'yaml'

/**
 * Returns the line, from 0, on which a YAML text nests deeper than a limit, closes more than it opened, or
 * has as many marks of lists, keys, anchors and tags; undefined where it does none of it. The parser
 * recurses, and takes the square of such a line: deep enough, it takes the process along.
 */
export function lineTooDeep(text: string, limit: number): number | undefined {
  const lines = text.split('\n')
  const byIndents = lineOfIndents(lines, limit)
  const byMarks = mayHaveMany(lines, limit) ? lineOfMarks(text, limit) : undefined
  if (byIndents === undefined || byMarks === undefined) return byIndents ?? byMarks
  return Math.min(byIndents, byMarks)
}

function lineOfIndents(lines: readonly string[], limit: number): number | undefined {
  const indents: number[] = []
  const found = lines.findIndex((line) => levelOf(line, indents) > limit)
  return found < 0 ? undefined : found
}

/** True of a text that may be too deep by its signs: of nearly all texts the lexer need not be asked. */
function mayHaveMany(lines: readonly string[], limit: number): boolean {
  let brackets = 0
  return lines.some((line) => {
    brackets += line.match(/[[\]{}]/g)?.length ?? 0
    return brackets > limit || (line.match(/[-?:&!]/g)?.length ?? 0) > limit
  })
}

const SCALAR = '\u001f'
const BRACKETS = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
])

/**
 * Counts signs as the parser does: what is a quotation, a comment or a plain word only its lexer knows,
 * which does not recurse. Within brackets a line may have many keys.
 */
function lineOfMarks(text: string, limit: number): number | undefined {
  let [line, depth, strays, marks] = [0, 0, 0, 0]
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (before !== SCALAR) {
      depth += BRACKETS.get(token) ?? 0
      if (depth < 0) [depth, strays] = [0, strays + 1]
      if (isProperty(token) || (depth === 0 && isMark(token))) marks++
      if (depth > limit || strays > limit || marks > limit) return line
    }
    const ends = token.split('\n').length - 1
    if (ends > 0) marks = 0
    line += ends
    before = token
  }
  return undefined
}

function isMark(token: string): boolean {
  return token === '-' || token === '?' || token === ':'
}

/** An anchor or a tag. */
function isProperty(token: string): boolean {
  return token.startsWith('&') || token.startsWith('!')
}

/** Returns among how many less indented lines a line stands; `indents` are those of the lines above. */
function levelOf(line: string, indents: number[]): number {
  const indent = line.search(/\S/)
  if (indent < 0) return indents.length
  while ((indents.at(-1) ?? -1) >= indent) indents.pop()
  return indents.push(indent)
}
