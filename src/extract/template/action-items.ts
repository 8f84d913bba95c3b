import type { Paragraph, RootContent } from 'mdast'
import type { ActionItemRecord } from '../../model/record.ts'
import { isBold, plainText } from '../inline.ts'
import { normalizeHeading } from '../values/heading.ts'
import { linesOf } from '../values/lines.ts'
import { isTemplateItem } from '../values/template-words.ts'
import { buildRecord } from './build.ts'
import { type ChecklistItem, checklistItems, isJudged, isTicked } from './checklists.ts'
import { readEntries } from './entries.ts'
import { type Horizon, horizonAlone, horizonOf } from './horizons.ts'
import { defineSchema } from './schema.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, reportUnfilled, valuesOf } from './text-fields.ts'

const schema = defineSchema({
  horizon: {
    labels: ['Horizon', 'Timeframe', 'Time Frame', 'When', 'Timeline', 'Deadline', 'Term'],
    expected: 'a horizon',
  },
  text: {
    labels: ['Action', 'Action Item', 'Item', 'Task', 'What', 'To Do', 'Step'],
    expected: 'an action item',
  },
})

/** "## Action Items for Listeners": lists below headings, bold lines or labels that name a horizon. */
export const actionItems: SectionReader = {
  id: 'action-items',
  parent: 'action-items',
  headings: [
    'Action Items for Listeners',
    'Action Items',
    'Actions for Listeners',
    'Actions',
    'Listener Actions',
    'Listener Action Items',
    'Action Plan',
    'Action Checklist',
    'Action Steps',
    'What to Do Next',
    'Things to Do',
    'To-Do for Listeners',
    'Homework',
    'Call to Action',
    'Your Action Items',
    'Actionable Takeaways',
    'Actionable Items',
    'Next Steps',
    'Next Actions',
    'Listener Homework',
  ],
  isEntry: (heading) =>
    horizonOf(heading) !== undefined && normalizeHeading(heading).split(' ').length <= 4,
  recognises: () => false,
  read: readActionItems,
}

/** What holds for a list: the horizon named above it, and whether its boxes mean what they say. */
interface Standing {
  horizon: Horizon | undefined
  /** A box is ticked somewhere: the author went through the list, the template's items count. */
  isTicked: boolean
  isJudged: boolean
}

/** What one reads, holds or has learnt: below "Next Steps" too, a list of them is nothing to do. */
const KNOWLEDGE = new Set(
  (
    'resource reference reading paper book talk course certification takeaway principle lesson insight ' +
    'learned mastered learning material community link tool'
  ).split(' '),
)

function isKnowledge(heading: string): boolean {
  const words = normalizeHeading(heading).split(' ')
  return words.some((word) => KNOWLEDGE.has(word)) && !words.some((word) => DOING.test(word))
}

/** Words for what somebody will do with it: "Learning Path", "Reading List for This Week". */
const DOING = /^(?:path|plan|roadmap|journey|goal|action|step|task|homework|week|month|todo)$/

/** A horizon that a heading names holds for the headings below it. */
function readActionItems(claim: Claim, reading: Reading): ActionItemRecord[] {
  const records: ActionItemRecord[] = []
  const all = claim.pieces.flatMap((piece) => checklistItems(piece, reading.document))
  const stack: { depth: number; horizon: Horizon | undefined; isKnowledge: boolean }[] = []
  for (const [index, piece] of claim.pieces.entries()) {
    while ((stack.at(-1)?.depth ?? -1) >= piece.depth) stack.pop()
    const { heading = '' } = piece
    const above = stack.at(-1)
    const horizon = horizonOf(heading) ?? above?.horizon
    const isOther = above?.isKnowledge || (index > 0 && isKnowledge(heading))
    stack.push({ depth: piece.depth, horizon, isKnowledge: isOther })
    if (isOther) continue
    records.push(
      ...pieceRecords(piece, { horizon, isTicked: false, isJudged: isJudged(all) }, reading),
    )
  }
  return records
}

function pieceRecords(piece: Piece, start: Standing, reading: Reading): ActionItemRecord[] {
  let horizon = start.horizon
  let isOver = false
  return piece.blocks.flatMap((block: RootContent) => {
    const label = labelLine(block)
    if (label !== undefined) {
      horizon = horizonOf(label) ?? start.horizon
      isOver = horizon === undefined && isBoldLine(piece, block)
      return []
    }
    if (isOver) return []
    const standing = { ...start, horizon }
    if (block.type === 'paragraph') {
      const said = statedLines(block, piece, reading)
      if (said.length > 0) return said.flatMap((item) => itemRecords(item, standing, reading))
    }
    if (block.type === 'table') return rowRecords({ ...piece, blocks: [block] }, horizon, reading)
    const items = checklistItems({ ...piece, blocks: [block] }, reading.document)
    const isDone = isTicked(items)
    return items.flatMap((item) => itemRecords(item, { ...standing, isTicked: isDone }, reading))
  })
}

/** "This week: audit your timeouts" needs no list: the lines of a paragraph that begin with a horizon. */
function statedLines(block: Paragraph, piece: Piece, { document }: Reading): ChecklistItem[] {
  return linesOf(block, document.lines).flatMap(({ text, markedEnd, line, column }) => {
    const label = /^([^:：]{3,50})[:：]\s/.exec(text)?.[1]
    return label !== undefined && horizonAlone(label) !== undefined
      ? [{ text, markedEnd, nested: [], line, column, endLine: line, piece }]
      : []
  })
}

/** "This week:" or a bold line holds for the lists below it. */
function labelLine(block: RootContent): string | undefined {
  if (block.type !== 'paragraph') return undefined
  const text = plainText(block)
  const isLabel = isBold(block.children) || /[:：]$/.test(text) || horizonAlone(text) !== undefined
  return isLabel && !text.includes('\n') && text.length <= 80 ? text : undefined
}

/** A section that a bold line opened ends where the next bold line speaks of something else. */
function isBoldLine({ heading, section }: Piece, block: RootContent): boolean {
  return (
    heading !== undefined &&
    heading !== section.heading?.text &&
    block.type === 'paragraph' &&
    block.children[0]?.type === 'strong'
  )
}

/** An item that names a horizon holds the items below it, or the words behind its colon. */
function itemRecords(
  item: ChecklistItem,
  standing: Standing,
  reading: Reading,
): ActionItemRecord[] {
  const below = (inner: ChecklistItem) => itemRecords(inner, standing, reading)
  const labelled = /^([^:：]{3,50})[:：]\s*(.*)$/.exec(item.text) ?? dashed(item)
  const holdsList = item.nested.length > 0
  const own = horizonAlone(labelled?.[1] ?? (holdsList ? item.text : ''))
  if (own !== undefined) {
    const inner = { ...standing, horizon: own }
    const rest = labelled?.[2] ?? ''
    // "**Week 1: Assessment**" over a list is a title, "**This week**: audit" is an action.
    const isTitle = holdsList && item.markedEnd >= item.text.length
    const said = rest === '' || isTitle ? [] : textRecord({ ...item, text: rest }, inner, reading)
    return [...said, ...item.nested.flatMap((one) => itemRecords(one, inner, reading))]
  }
  if (holdsList && /[:：]$/.test(item.text)) return item.nested.flatMap(below)
  const steps = item.nested.filter((inner) => inner.done !== undefined)
  return [...textRecord(item, standing, reading), ...steps.flatMap(below)]
}

/** "**This week** - audit", "Immediate – audit". */
function dashed({ text }: ChecklistItem): RegExpExecArray | null {
  return /^(\p{L}[\p{L}\p{N} ()-]{2,40}?)\s+[-–—]\s+(.*)$/u.exec(text)
}

function textRecord(
  item: ChecklistItem,
  { horizon, isTicked: isDone, isJudged: isVerdict }: Standing,
  reading: Reading,
): ActionItemRecord[] {
  const { section } = item.piece
  const { line, column, endLine } = item
  const text = item.text.replace(/\s*[:：]$/, '')
  const done = isVerdict && item.isMark ? undefined : item.done
  if (text === '' || isUnfilled(text) || (!isDone && isTemplateItem(text))) {
    reportUnfilled(text, 'an action item', section, item, reading)
    return []
  }
  return [
    buildRecord(
      'action-item',
      { horizon: horizon ?? horizonBehind(text), text, done },
      { section, at: { line, column, endLine, excerpt: text } },
      reading,
    ),
  ]
}

/** "Write the runbook - this month": the words behind the last dash. */
function horizonBehind(text: string): Horizon | undefined {
  const tail = /\s[-–—]\s([^-–—]{3,30})$/.exec(text)?.[1]
  return tail === undefined ? undefined : horizonAlone(tail)
}

function rowRecords(
  piece: Piece,
  horizon: Horizon | undefined,
  reading: Reading,
): ActionItemRecord[] {
  return readEntries({ pieces: [{ ...piece }] }, schema, reading, {
    expected: 'an action item',
    repeats: ['horizon'],
  }).flatMap((entry) => {
    const values = valuesOf(entry, schema, reading)
    const text = values.text('text')
    const stated = values.text('horizon')
    const fields = {
      horizon: (stated === undefined ? undefined : horizonOf(stated)) ?? horizon,
      text,
    }
    return text === undefined ? [] : [buildRecord('action-item', fields, entry, reading)]
  })
}
