import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { placeless } from '../inline.ts'
import { anchorsIn } from './anchors.ts'
import { relationOfLabel } from './relation-words.ts'

/** An edge of a Mermaid graph between two episodes; `line` counts within the block, from 0. */
export interface GraphStatement {
  source: ConnectionTarget
  relation: ConnectionRelation
  target: ConnectionTarget
  line: number
}

/** A node with its label: `A[Episode 1]`, `b(("Episode 2"))`; a class (`:::done`) may follow. */
const LABELLED = /(\w+(?:-\w+)*)\s*(?:\[\[?|\(\(?|\{\{?|>)\s*"?([^"\])}|\n]{1,120})/gu
const ARROW = /\s*(?:-->|---|-\.->|==>|--\s*([^-|>\n]{1,40}?)\s*-->)\s*(?:\|([^|\n]{1,40})\|)?\s*/gu
const MAX_LINES = 2000
const MAX_LINE = 500

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
  const lines = code.split('\n', MAX_LINES).map((line) => line.slice(0, MAX_LINE))
  const labels = new Map<string, string>()
  for (const [, id = '', label = ''] of lines.join('\n').matchAll(LABELLED)) labels.set(id, label)
  return lines.flatMap((text, line) =>
    edgesOf(text).flatMap(({ from, to, label }) => {
      const a = episodeOf(labels.get(from) ?? from)
      const b = episodeOf(labels.get(to) ?? to)
      const meaning = a && b ? meaningOf(a, b, label, heading) : undefined
      return meaning ? [{ ...meaning, line }] : []
    }),
  )
}

interface GraphEdge {
  from: string
  to: string
  label: string | undefined
}

/** The edges of one line, also of a chain (`A --> B --> C`) and of groups (`A --> B & C`). */
function edgesOf(text: string): GraphEdge[] {
  const edges: GraphEdge[] = []
  let start = 0
  let before: { ids: string[]; label: string | undefined } | undefined
  for (const arrow of [...text.matchAll(ARROW), undefined]) {
    const ids = idsIn(text.slice(start, arrow?.index ?? text.length))
    if (before)
      for (const from of before.ids)
        for (const to of ids) edges.push({ from, to, label: before.label })
    before = { ids, label: arrow?.[1] ?? arrow?.[2] }
    start = (arrow?.index ?? 0) + (arrow?.[0].length ?? 0)
  }
  return edges
}

function idsIn(group: string): string[] {
  return group.split('&').flatMap((node) => /^\s*(\w+(?:-\w+)*)/u.exec(node)?.[1] ?? [])
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
  const short = /^e(?:p(?:isode)?)?[-_\s]?(\d{1,7})$/i.exec(label.trim())?.[1]
  if (short !== undefined) return { number: Number(short) }
  const [anchor] = anchorsIn(placeless(label.replace(/<br\s*\/?>/gi, ' ')), 'field')
  const [target, ...others] = anchor?.targets ?? []
  return target?.number !== undefined && others.length === 0 ? { number: target.number } : undefined
}
