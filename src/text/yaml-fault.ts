/** A fault as the parser of YAML tells it. */
interface ParserFault {
  code: string
  message: string
}

/** What the parser's faults are called, by its codes; some say in their message which sign they are about. */
const NAMES: readonly (readonly [code: RegExp, message: RegExp, name: string])[] = [
  [/^(?:BAD_INDENT|MISSING_CHAR)$/, /\bend with a (\S)/, 'a “[” or “{” without its closing “$1”'],
  [/^MISSING_CHAR$/, /closing (\S)quote/, 'a quotation without its closing $1'],
  [/^MISSING_CHAR$/, /,/, 'two values without a comma between them'],
  [/^MISSING_CHAR$/, /:/, 'a key without a colon'],
  [/^BLOCK_AS_IMPLICIT_KEY$/, /Nested/, 'a second “: ” in one value, outside of quotation marks'],
  [/^TAB_AS_INDENT$/, /^/, 'a tab as indentation instead of blanks'],
  [
    /^BAD_SCALAR_START$/,
    /character (\S)/,
    'a value that begins with “$1”, outside of quotation marks',
  ],
  [/^BAD_DQ_ESCAPE$/, /sequence (\S+)/, 'the escape “$1”, which YAML does not have'],
  [/^BAD_INDENT$/, /^/, 'a line that is indented otherwise than those beside it'],
  [/^BAD_ALIAS$|^ALIAS/, /^/, 'a “*” without the name that it stands for'],
  [/^MULTIPLE_DOCS$/, /^/, 'a second document'],
  [/^MULTILINE_IMPLICIT_KEY$/, /^/, 'a key of several lines, or a line without a colon'],
  [/^UNEXPECTED_TOKEN$/, /header/, 'words behind “|” or “>”'],
  [/^UNEXPECTED_TOKEN$/, /^/, 'words behind a value that is complete'],
]

/** Returns what was found where the parser of YAML found no YAML. */
export function yamlFaultName({ code, message }: ParserFault): string {
  for (const [ofCode, ofMessage, name] of NAMES) {
    const sign = ofCode.test(code) ? ofMessage.exec(message) : null
    if (sign) return name.replace('$1', () => sign[1] ?? '')
  }
  return 'a line that is no YAML'
}
