import type { Mutation } from '../mutations.ts'
import type { Dice } from '../random.ts'

type Change = (line: string, dice: Dice) => string

/** Returns a mutation that changes some of the lines of a form: one of them, or now and then all. */
function onLines(form: RegExp, change: Change): Mutation {
  return (lines, dice) => {
    const matching = lines.flatMap((line, index) => (form.test(line) ? [index] : []))
    const chosen = matching[dice.below(matching.length)]
    const all = dice.chance(0.1)
    return lines.map((line, index) =>
      index === chosen || (all && form.test(line)) ? change(line, dice) : line,
    )
  }
}

const HEADING = /^#{1,6}\s/
const TABLE = /^\s*\|/
const FENCE = /^\s*(?:```|~~~)/
const LIST = /^\s*(?:[-*+]|\d+[.)])\s/
const FIELD = /\*\*[^*]+\*\*|^[\w -]{2,30}:/

const headingDepth = onLines(HEADING, (line, dice) =>
  line.replace(/^#+/, '#'.repeat(1 + dice.below(7))),
)
const headingUnderlined = onLines(
  HEADING,
  (line, dice) => `${line.replace(/^#+\s/, '')}\n${dice.of(['===', '---', '-', '--- ---'])}`,
)
const headingWords = onLines(HEADING, (line, dice) =>
  dice.of([
    line.toUpperCase(),
    `${line} #`,
    line.replace(/^(#+)\s+/, '$1'),
    line.replace(/^(#+\s+)/, '$13.1 '),
    line.replace(/^(#+\s+)(.*)/, '$1**$2**'),
    line.replace(/^(#+\s+)(.*)/, '$1🔥 $2 (continued)'),
    line.replace(/\w+\s*$/, ''),
    '## ',
  ]),
)
const tableCells = onLines(TABLE, (line, dice) =>
  dice.of([
    line.replace(/\|\s*$/, ''),
    line.replace(/^\s*\|/, ''),
    `${line} extra |`,
    line.replace(/\|[^|]*\|/, '||'),
    line.replaceAll('|', '\\|'),
    line.replace('|', '| a \\| b |'),
    line.repeat(3),
    `    ${line}`,
    '',
  ]),
)
const fenceSigns = onLines(FENCE, (line, dice) =>
  dice.of(['', `${line}\``, `\`${line}`, '~~~', `    ${line}`, `${line} js`, `> ${line}`, '``']),
)
const listMarker = onLines(LIST, (line, dice) =>
  line.replace(/^(\s*)(?:[-*+]|\d+[.)])(?:\s+\[.\])?/, (_, indent: string) => {
    const marker = dice.of(['-', '*', '+', '1.', '7)', '999999999.', '- [ ]', '- [x]', '-[x]', '•'])
    return indent + marker
  }),
)
const listIndent = onLines(LIST, (line, dice) =>
  dice.chance(0.5) ? ' '.repeat(1 + dice.below(9)) + line : line.trimStart(),
)
const fieldMarks = onLines(FIELD, (line, dice) =>
  dice.of([
    line.replace('**', ''),
    line.replaceAll('**', ''),
    line.replaceAll('**', '__'),
    line.replaceAll('**', '***'),
    line.replace(/\*\*:/, ':**'),
    line.replace(':', ''),
    line.replace(':', ' —'),
    line.replace(/:.*/, ':'),
    line.replace(/:.*/, ': [Describe this]'),
    line.replace(/:.*/, ': n/a'),
    line.replace(':', ':\n\n  '),
    line.replace(/[\w ]+:/, ':'),
  ]),
)
const numbers = onLines(/\d/, (line, dice) =>
  line.replace(/\d+/, () =>
    dice.of([
      '0',
      '-1',
      '007',
      '1e400',
      '99999999999999999999',
      '1-1000000',
      '٣',
      '',
      'NaN',
      '1.5.2',
    ]),
  ),
)
const longLine = onLines(/\S/, (line, dice) => line.repeat(1 + dice.below(60)))
const linkTargets = onLines(/\]\(/, (line, dice) =>
  line.replace(/\]\([^)]*\)?/, () =>
    dice.of([
      '](javascript:alert)',
      '](<a b>)',
      '](',
      ']()',
      '](../../../etc/passwd)',
      '][ref]',
      '](x "t" y)',
      '](%00%zz)',
      '](#a-heading)',
    ]),
  ),
)

/** Changes of lines by what they are: headings, tables, fences, lists, fields. */
export const LINE_MUTATIONS = {
  headingDepth,
  headingUnderlined,
  headingWords,
  tableCells,
  fenceSigns,
  listMarker,
  listIndent,
  fieldMarks,
  numbers,
  longLine,
  linkTargets,
} satisfies Record<string, Mutation>
