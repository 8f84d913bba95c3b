import type { Root, RootContent } from 'mdast'
import type { Problem } from '../model/problem.ts'

const FIRST = /^---[ \t]*([A-Za-z][\w+-]{0,19})[ \t]*$/
const LAST = /^---[ \t]*$/
const FIELD = /^[A-Za-z][\w-]*:(?:[ \t]|$)/

/**
 * Takes a header out of a tree that is not YAML between lines of three dashes, and says so: nothing of
 * it is run, and it is no text of the document. One that is called YAML is read as what it is.
 */
export function otherHeader(tree: Root, lines: readonly string[], path: string): Problem[] {
  const [first] = tree.children
  const problem = (found: string, expected: string): Problem[] => [
    {
      rule: 'header',
      severity: 'warning',
      path,
      line: 1,
      column: 1,
      message: `Found ${found}, expected ${expected}`,
    },
  ]
  if (String(first?.type) === 'toml')
    return problem('a header in TOML', 'YAML between lines of three dashes; it is not read')
  const language = FIRST.exec(lines[0] ?? '')?.[1]
  const end = lines.findIndex((line, index) => index > 0 && LAST.test(line))
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

function yamlOf(lines: readonly string[], end: number): RootContent {
  const value = lines.slice(1, end).join('\n')
  const position = { start: { line: 1, column: 1 }, end: { line: end + 1, column: 4 } }
  return { type: 'yaml', value, position }
}
