/**
 * Where the text says a thing: `line` and `column` are 1-based in the file as it is on disk,
 * `section` is the list of headings above, `rule` names the reader that saw it.
 */
export interface Evidence {
  path: string
  line: number
  column: number
  endLine: number
  section: readonly string[]
  rule: string
  excerpt: string
}
