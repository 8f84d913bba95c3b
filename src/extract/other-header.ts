import type { Root, RootContent } from 'mdast'
import type { Problem } from '../model/problem.ts'

const FIRST = /^---[ \t]*([A-Za-z][\w+-]{0,19})[ \t]*$/
const LAST = /^---[ \t]*$/
const FIELD = /^[A-Za-z][\w-]*:(?:[ \t]|$)/
/** What may stand above a header by mistake. */
const NOTHING = /^\s*(?:<!--.*-->\s*)?$/
/** As people write the edges of one that is none. */
const EDGE = /^\s{0,3}---\s*$/
/** A field, or a part of the value of one. */
const INSIDE = /^(?:[A-Za-z][\w-]*:(?:[ \t]|$)|[ \t]+(?!---\s*$)\S|- |#)/

/**
 * Takes a header out of a tree that is not YAML between lines of three dashes, and says so: nothing of
 * it is run, and it is no text of the document. One that is called YAML is read as what it is.
 */
export function otherHeader(tree: Root, lines: readonly string[], path: string): Problem[] {
  const [first] = tree.children
  const problem = (found: string, expected: string, line = 1): Problem[] => [
    {
      rule: 'header',
      severity: 'warning',
      path,
      line,
      column: 1,
      message: `Found ${found}, expected ${expected}`,
    },
  ]
  if (String(first?.type) === 'toml')
    return problem('a header in TOML', 'YAML between lines of three dashes; it is not read')
  const language = FIRST.exec(lines[0] ?? '')?.[1]
  const end = lines.findIndex((line, index) => index > 0 && LAST.test(line))
  const late = lateHeader(lines)
  if (late !== undefined)
    return late.isSecond
      ? problem('a second header', 'one; it is read as text', late.line)
      : problem('a header below the first line', 'it on the first; it is read as text', late.line)
  if (language === undefined) {
    const isOpen = end < 0 && LAST.test(lines[0] ?? '') && FIELD.test(lines[1] ?? '')
    if (!isOpen || first?.type === 'yaml') return []
    return problem('a header without an end', 'a line of three dashes; it is read as text')
  }
  if (end < 0) return []
  const below = tree.children.filter(({ position }) => (position?.start.line ?? 1) > end + 1)
  const isYaml = /^ya?ml$/i.test(language)
  tree.children = isYaml ? [yamlOf(lines, end), ...below] : below
  if (isYaml) return []
  const expected = 'YAML between lines of three dashes; it is neither run nor read'
  return problem(`a header in “${language}”`, expected)
}

/** Returns the place of what would be a header if nothing stood before it but blanks, comments or a header. */
function lateHeader(lines: readonly string[]): { line: number; isSecond: boolean } | undefined {
  const hasFirst = LAST.test(lines[0] ?? '')
  const above = hasFirst ? lines.findIndex((line, at) => at > 0 && LAST.test(line)) : -1
  if (hasFirst && above < 0) return undefined
  const start = lines.findIndex((line, at) => at > above && !NOTHING.test(line))
  if (!EDGE.test(lines[start] ?? '') || !FIELD.test(lines[start + 1] ?? '')) return undefined
  const end = lines.findIndex((line, at) => at > start && !INSIDE.test(line))
  return EDGE.test(lines[end] ?? '') ? { line: start + 1, isSecond: hasFirst } : undefined
}

function yamlOf(lines: readonly string[], end: number): RootContent {
  const value = lines.slice(1, end).join('\n')
  const position = { start: { line: 1, column: 1 }, end: { line: end + 1, column: 4 } }
  return { type: 'yaml', value, position }
}
