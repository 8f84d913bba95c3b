import { HOSTILE_LINES } from '../hostile-text.ts'
import type { Mutation } from '../mutations.ts'
import type { Dice } from '../random.ts'

/** A run of lines: usually short, now and then a good part of the file. */
function runIn(lines: readonly string[], dice: Dice): [start: number, end: number] {
  const start = dice.below(lines.length)
  const length = dice.chance(0.2) ? dice.below(lines.length) : 1 + dice.below(8)
  return [start, Math.min(lines.length, start + length)]
}

/** The run of lines without a blank one around a random line. */
function blockIn(lines: readonly string[], dice: Dice): [start: number, end: number] {
  const at = dice.below(lines.length)
  let start = at
  while (start > 0 && lines[start - 1]?.trim() !== '') start--
  let end = at + 1
  while (end < lines.length && lines[end]?.trim() !== '') end++
  return [start, end]
}

function moved(lines: readonly string[], [start, end]: readonly [number, number], to: number) {
  const rest = [...lines.slice(0, start), ...lines.slice(end)]
  const at = Math.min(to, rest.length)
  return [...rest.slice(0, at), ...lines.slice(start, end), ...rest.slice(at)]
}

const deleteLines: Mutation = (lines, dice) => {
  const [start, end] = runIn(lines, dice)
  return [...lines.slice(0, start), ...lines.slice(end)]
}

const deleteBlock: Mutation = (lines, dice) => {
  const [start, end] = blockIn(lines, dice)
  return [...lines.slice(0, start), ...lines.slice(end)]
}

const duplicateLines: Mutation = (lines, dice) => {
  const [start, end] = runIn(lines, dice)
  const copies = dice.chance(0.1) ? 40 : 1
  const copy = Array.from({ length: copies }, () => lines.slice(start, end)).flat()
  return [...lines.slice(0, end), ...copy.slice(0, 2000), ...lines.slice(end)]
}

const moveBlock: Mutation = (lines, dice) =>
  moved(lines, blockIn(lines, dice), dice.below(lines.length))

const moveLines: Mutation = (lines, dice) =>
  moved(lines, runIn(lines, dice), dice.below(lines.length))

const reverseBlock: Mutation = (lines, dice) => {
  const [start, end] = blockIn(lines, dice)
  return [...lines.slice(0, start), ...lines.slice(start, end).reverse(), ...lines.slice(end)]
}

const truncate: Mutation = (lines, dice) => {
  const end = dice.below(lines.length)
  const last = lines[end] ?? ''
  return [...lines.slice(0, end), last.slice(0, dice.below(last.length + 1))]
}

const beheaded: Mutation = (lines, dice) => lines.slice(dice.below(Math.min(lines.length, 40)))

const insertHostileLine: Mutation = (lines, dice) => {
  const at = dice.below(lines.length + 1)
  return [...lines.slice(0, at), dice.of(HOSTILE_LINES), ...lines.slice(at)]
}

const insertBlankLines: Mutation = (lines, dice) => {
  const at = dice.below(lines.length + 1)
  const blanks = Array.from({ length: 1 + dice.below(3) }, () => dice.of(['', ' ', '\t', '    ']))
  return [...lines.slice(0, at), ...blanks, ...lines.slice(at)]
}

const removeBlankLines: Mutation = (lines, dice) => {
  const [start, end] = runIn(lines, dice)
  return lines.filter((line, index) => index < start || index >= end || line.trim() !== '')
}

const indentBlock: Mutation = (lines, dice) => {
  const [start, end] = blockIn(lines, dice)
  const indent = dice.of(['  ', '    ', '\t', '> ', '- ', '1. ', '# ', '* ', '        '])
  return lines.map((line, index) => (index >= start && index < end ? indent + line : line))
}

const dedentBlock: Mutation = (lines, dice) => {
  const [start, end] = blockIn(lines, dice)
  return lines.map((line, index) => (index >= start && index < end ? line.trimStart() : line))
}

const frontMatter: Mutation = (lines, dice) => [
  '---',
  ...Array.from({ length: 1 + dice.below(5) }, () =>
    dice.of([
      'title: A title',
      'episode: 7',
      'prerequisites: [Episode 1, Episode 2]',
      'prerequisites:\n  - 1\n  - {a: b}',
      'aliases: &a [x, *a]',
      '__proto__: {polluted: true}',
      'type: pattern',
      'status: [in progress',
      '? [a, b]\n: c',
      'title: "open',
      'duration: !!js/function x',
      'a: *nowhere',
    ]),
  ),
  dice.of(['---', '...', '', '--- ']),
  ...lines,
]

/** Changes of whole runs of lines. */
export const BLOCK_MUTATIONS = {
  deleteLines,
  deleteBlock,
  duplicateLines,
  moveBlock,
  moveLines,
  reverseBlock,
  truncate,
  beheaded,
  insertHostileLine,
  insertBlankLines,
  removeBlankLines,
  indentBlock,
  dedentBlock,
  frontMatter,
} satisfies Record<string, Mutation>
