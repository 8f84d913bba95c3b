import type { PathStep, Reason } from '../../model/answer.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { NodeKey } from '../../model/key.ts'
import { formatMinutes } from '../format.ts'
import { TEXT } from '../strings.ts'
import type { Progress } from './progress.ts'

const WORDS = TEXT.pathPage

export interface MarkdownOptions {
  goal: string
  known: readonly string[]
  /** The name of a node beside the others. */
  nameOf: (key: NodeKey) => string
  evidenceOf: (step: PathStep, reason: Reason) => readonly Evidence[]
  address: string
}

/** Returns a path as a Markdown task list: what was heard is ticked, what does not fit stands apart. */
export function pathMarkdown(
  { path, rest, states }: Progress,
  { goal, known, nameOf, evidenceOf, address }: MarkdownOptions,
): string {
  const rowOf = (step: PathStep): string => {
    const box = states.get(step.key) === 'heard' ? '[x]' : '[ ]'
    const time = step.minutes > 0 ? ` (${formatMinutes(step.minutes)})` : ''
    const reasons = step.because.filter(({ isNearest }) => isNearest)
    const why = reasons.map((reason) => reasonText(reason, evidenceOf(step, reason), nameOf))
    const because = why.length > 0 ? `: ${WORDS.requiredBy} ${why.join(', ')}` : ''
    return `- ${box} ${escaped(step.label)}${time}${because}`
  }
  const left = new Set(rest.budget?.leftOut)
  const kept = path.steps.filter(({ key }) => !left.has(key))
  const apart = path.steps.filter(({ key }) => left.has(key))
  const parts = [
    [`# ${WORDS.title}: ${escaped(goal)}`],
    [
      totals(rest),
      ...(known.length > 0 ? [`${WORDS.know}: ${known.map(escaped).join(', ')}`] : []),
    ],
    kept.map(rowOf),
    apart.length > 0 && rest.budget
      ? [`## ${WORDS.leftOut(formatMinutes(rest.budget.minutes))}`, '', ...apart.map(rowOf)]
      : [],
    [`<${address}>`],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const totals = ({ steps, minutes }: Progress['rest']): string =>
  `${WORDS.steps(steps.length)}${minutes > 0 ? `, ${formatMinutes(minutes)}` : ''}`

function reasonText(
  { key, via }: Reason,
  [first]: readonly Evidence[],
  nameOf: (key: NodeKey) => string,
): string {
  const name = via === undefined ? nameOf(key) : `${nameOf(key)} (${WORDS.for(nameOf(via))})`
  return `${escaped(name)}${first ? ` (\`${first.path}:${first.line}\`)` : ''}`
}

/** Titles are plain text: what means something in Markdown is kept from meaning it. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&')
