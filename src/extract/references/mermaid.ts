import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { anchorsIn } from './anchors.ts'
import { relationOfLabel } from './relation-words.ts'

/** An edge of a Mermaid graph between two episodes; `line` counts within the block, from 0. */
export interface GraphStatement {
  source: ConnectionTarget
  relation: ConnectionRelation
  target: ConnectionTarget
  line: number
}

const NODE = String.raw`([\w-]+)(?:\s*(?:\[\[?|\(\(?|\{\{?|>)\s*"?([^"\]\)}|]{1,120})"?\s*(?:\]\]?|\)\)?|\}\}?))?`
const ARROW = String.raw`\s*(?:-->|---|-\.->|==>|--\s*([^-|>]{1,40}?)\s*-->)\s*(?:\|([^|]{1,40})\|)?\s*`
const EDGE = new RegExp(`^\\s*${NODE}${ARROW}${NODE}`, 'u')
const DECLARED = new RegExp(`^\\s*${NODE}\\s*;?$`, 'u')
const MAX_LINES = 2000

/** Headings that draw what depends on what; any other order is one of hearing, arrows leading onward. */
const DEPENDENCY = /depend|requires|built on|builds on/i
const ORDER =
  /prerequisite|learning path|learning order|roadmap|listening order|journey|progression|path/i

/**
 * Returns the edges between episodes in a Mermaid graph. A label on the arrow says what it means; else
 * the heading does: in a picture of dependencies A → B means that A requires B, in one of
 * prerequisites or learning paths that A comes before B. Other graphs say nothing of episodes.
 */
export function graphStatements(code: string, heading: string): GraphStatement[] {
  const labels = new Map<string, string>()
  const statements: GraphStatement[] = []
  for (const [line, text] of code.split('\n', MAX_LINES).entries()) {
    const edge = EDGE.exec(text.slice(0, 500))
    const [, from = '', fromLabel, named, piped, to = '', toLabel] =
      edge ?? DECLARED.exec(text.slice(0, 500)) ?? []
    if (from !== '' && fromLabel !== undefined) labels.set(from, fromLabel)
    if (!edge) continue
    if (toLabel !== undefined) labels.set(to, toLabel)
    const a = episodeOf(labels.get(from) ?? from)
    const b = episodeOf(labels.get(to) ?? to)
    const meaning = a && b ? meaningOf(a, b, named ?? piped, heading) : undefined
    if (meaning) statements.push({ ...meaning, line })
  }
  return statements
}

function meaningOf(
  a: ConnectionTarget,
  b: ConnectionTarget,
  label: string | undefined,
  heading: string,
): Omit<GraphStatement, 'line'> | undefined {
  const relation = label === undefined ? undefined : relationOfLabel(label)
  if (relation === 'negative') return undefined
  if (relation !== undefined) return { source: a, relation, target: b }
  if (DEPENDENCY.test(heading)) return { source: a, relation: 'requires', target: b }
  return ORDER.test(heading) ? { source: b, relation: 'requires', target: a } : undefined
}

/** "Episode 3", "E3", "Ep. 3: Quorums": a label that names one episode. */
function episodeOf(label: string): ConnectionTarget | undefined {
  const short = /^e(?:p(?:isode)?)?[-_\s]?(\d{1,4})$/i.exec(label.trim())?.[1]
  if (short !== undefined) return { number: Number(short) }
  const [anchor] = anchorsIn({ text: label.replace(/<br\s*\/?>/gi, ' '), segments: [] }, 'field')
  const [target, ...others] = anchor?.targets ?? []
  return target?.number !== undefined && others.length === 0 ? { number: target.number } : undefined
}
