import fc from 'fast-check'

/** Makes the choices that an author's hand makes: one of the options each time it is asked. */
export type Hand = <T>(...options: readonly T[]) => T

/** Any hand; the same seed makes the same choices. */
export const anyHand = fc.gen().map(
  (choose): Hand =>
    (...options) =>
      options[choose(fc.nat, options.length - 1)] as never,
)

/** A label of a field, and its value: a text, or a list of things. */
export type Labelled = readonly [label: string, value: string | readonly string[]]

const EMOJI = ['🔧 ', '📐 ', '🚨 ', '✅ ']
const COUNTERS = ['', '3. ', '2.1 ', 'Section 4: ', 'Part 2 - ']

/** A heading in any decoration, one level up or down. */
export function heading(hand: Hand, level: number, text: string): string {
  const marks = '#'.repeat(Math.max(1, level + hand(0, 0, 0, -1, 1)))
  const counter = hand(...COUNTERS)
  const emoji = counter === '' ? hand('', '', ...EMOJI) : ''
  const words = hand(text, text, text.toUpperCase(), `${text}:`, `**${text}**`)
  return `${marks} ${emoji}${counter}${words}${hand('', '', ` ${'#'.repeat(level)}`)}`
}

/** The fields of one entry below its heading, in one of the forms that authors give them. */
export function fields(hand: Hand, labelled: readonly Labelled[], level: number): string {
  const form = hand('list', 'list', 'lines', 'paragraphs', 'table', 'headings')
  const mark = anyMark(hand)
  if (form === 'list') return list(hand, labelled, mark, '')
  if (form === 'table') return pairs(hand, labelled)
  if (form === 'headings')
    return labelled
      .map(([label, value]) => `${'#'.repeat(level + 1)} ${label}\n\n${block(value)}\n`)
      .join('\n')
  const end = form === 'lines' ? hand('', '  ', '\\', '<br>', '<br />') : ''
  const between = form === 'lines' ? '\n' : '\n\n'
  return labelled.map((field) => line(hand, field, mark, form)).join(`${end}${between}`)
}

export type LabelMark = (label: string) => string

/** The label of a field as an author marks it, with the sign that ends it. */
export function anyMark(hand: Hand): LabelMark {
  return hand<LabelMark>(
    (label) => `**${label}**:`,
    (label) => `**${label}:**`,
    (label) => `${label}:`,
    (label) => `__${label}__:`,
    (label) => `*${label}*:`,
    (label) => `**${label}** -`,
    (label) => `**${label}** :`,
    (label) => `🔹 **${label}**:`,
    (label) => `${label} –`,
  )
}

/** Items with labels, the value behind the label, on the next line, or in a list of its own. */
export function list(
  hand: Hand,
  labelled: readonly Labelled[],
  mark: LabelMark,
  indent: string,
): string {
  const bullet = hand('-', '-', '*', '+', '1.', '1)')
  const inner = indent + hand(' '.repeat(bullet.length + 1), '    ')
  return labelled
    .map(([label, value], index) => {
      const sign = /^\d/.test(bullet) ? bullet.replace('1', String(index + 1)) : bullet
      const start = `${indent}${sign} ${mark(label)}`
      if (typeof value !== 'string')
        return hand(
          `${start} ${value.join(', ')}`,
          `${start} ${value.join('; ')}`,
          `${start}\n${value.map((part) => `${inner}- ${part}`).join('\n')}`,
        )
      return hand(`${start} ${value}`, `${start}\n${inner}${value}`, `${start}\n${inner}- ${value}`)
    })
    .join(hand('\n', '\n\n'))
}

/** A table of two columns. */
function pairs(hand: Hand, labelled: readonly Labelled[]): string {
  const rows = labelled.map(
    ([label, value]) => `| ${hand(label, `**${label}**`)} | ${cell(hand, value)} |`,
  )
  return [hand('| Field | Value |', '| | |', '| Aspect | Details |'), '|---|---|', ...rows].join(
    '\n',
  )
}

function line(hand: Hand, [label, value]: Labelled, mark: LabelMark, form: string): string {
  const start = mark(label)
  if (form === 'lines')
    return `${start} ${typeof value === 'string' ? value : value.join(hand(', ', '; '))}`
  return hand(`${start} ${flat(hand, value)}`, `${start}\n\n${block(value)}`)
}

function flat(hand: Hand, value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(hand(', ', '; '))
}

function block(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.map((part) => `- ${part}`).join('\n')
}

function cell(hand: Hand, value: string | readonly string[]): string {
  const text =
    typeof value === 'string'
      ? value
      : hand(value.join(', '), value.join('<br>'), value.map((part) => `- ${part}`).join('<br/>'))
  return text.replaceAll('|', '\\|')
}

/** A column of a table: the names it may go by, and its values; an empty one is empty or a dash. */
export interface Column {
  names: readonly string[]
  values: readonly (string | readonly string[] | undefined)[]
}

/** A table with its columns renamed and in any order, and with one that nobody knows. */
export function table(hand: Hand, columns: readonly Column[]): string {
  const own = shuffled(hand, columns)
  const all = hand(own, [
    ...own,
    { names: ['Remark'], values: own[0]?.values.map(() => 'x') ?? [] },
  ])
  const head = all.map(({ names }) =>
    hand(
      (name: string) => name,
      (name: string) => `**${name}**`,
    )(hand(...names)),
  )
  const rows = (all[0]?.values ?? []).map((_, row) =>
    all.map(({ values }) => {
      const value = values[row]
      return value === undefined ? '' : cell(hand, value)
    }),
  )
  const lines = [head, all.map(() => hand('---', ':--', ':-:')), ...rows]
  // Without bars an empty cell at an end would be no cell at all, and a dash would open a list.
  const needsBars = rows.some((cells) => cells.includes('') || cells[0]?.startsWith('-'))
  const [start, end] = hand(['| ', ' |'], ['|', '|'], needsBars ? ['| ', ' |'] : ['', ''])
  return lines.map((cells) => `${start}${cells.join(' | ')}${end}`).join('\n')
}

/** The items in another order. */
export function shuffled<T>(hand: Hand, items: readonly T[]): T[] {
  const left = [...items]
  const taken: T[] = []
  while (left.length > 0) taken.push(...left.splice(hand(...left.keys()), 1))
  return taken
}
