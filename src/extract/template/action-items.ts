import type { RootContent } from 'mdast'
import type { ActionItemRecord } from '../../model/record.ts'
import { normalizeHeading } from '../values/heading.ts'
import { isTemplateItem } from '../values/template-words.ts'
import { buildRecord } from './build.ts'
import { type ChecklistItem, checklistItems, isTicked } from './checklists.ts'
import { readEntries } from './entries.ts'
import { defineSchema } from './schema.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, reportUnfilled, valuesOf } from './text-fields.ts'

type Horizon = NonNullable<ActionItemRecord['horizon']>

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

const HORIZONS: readonly (readonly [Horizon, RegExp])[] = [
  [
    'immediate',
    /\bimmediate(?:ly)?\b|\bthis week\b|\btoday\b|\bright now\b|^now$|\bquick win\b|\b(?:first|next) (?:\d{1,2} )?(?:day|week)\b|\bweek (?:1|one)\b|\bthis (?:sprint|weekend)\b|^week$/,
  ],
  [
    'short-term',
    /\bshort(?:er)? term\b|\b(?:this|next|one) month\b|\b(?:next|within|in) \d{1,2} (?:day|week)\b|\bmonth (?:1|one)\b|\bnear term\b|\bsoon\b|^month$|\bthis 30 day\b|\bmonthly\b/,
  ],
  [
    'long-term',
    /\blong(?:er)? term\b|\bquarter\b|\bthis year\b|\bnext year\b|\bstrategic\b|\b(?:next|within|in) \d{1,2} month\b|\b(?:3|6|12) month\b|\byear\b/,
  ],
]

/** Returns which horizon a heading or label names: "Immediate (This Week)", "Long-term". */
export function horizonOf(label: string): Horizon | undefined {
  const bare = normalizeHeading(label)
  const whole = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/s(?= |$)/g, (plural) => (plural === 's' ? '' : plural))
  const read = (text: string) => HORIZONS.find(([, form]) => form.test(text))?.[0]
  return label.length > 80 ? undefined : (read(bare) ?? read(whole) ?? read(label.toLowerCase()))
}

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
    'What to Do Next',
    'Things to Do',
    'To-Do for Listeners',
    'Homework',
    'Call to Action',
    'Your Action Items',
    'Actionable Takeaways',
    'Actionable Items',
    'Next Steps for Listeners',
    'Listener Homework',
  ],
  isEntry: (heading) =>
    horizonOf(heading) !== undefined && normalizeHeading(heading).split(' ').length <= 4,
  recognises: (block) => block.type === 'list',
  read: readActionItems,
}

function readActionItems(claim: Claim, reading: Reading): ActionItemRecord[] {
  const records: ActionItemRecord[] = []
  let horizon: Horizon | undefined
  for (const [index, piece] of claim.pieces.entries()) {
    if (piece.heading !== undefined && (index > 0 || horizonOf(piece.heading)))
      horizon = horizonOf(piece.heading) ?? (index > 0 ? horizon : undefined)
    records.push(...pieceRecords(piece, horizon, reading))
  }
  return records
}

function pieceRecords(
  piece: Piece,
  start: Horizon | undefined,
  reading: Reading,
): ActionItemRecord[] {
  let horizon = start
  return piece.blocks.flatMap((block: RootContent) => {
    if (block.type === 'table') return rowRecords({ ...piece, blocks: [block] }, horizon, reading)
    const items = checklistItems({ ...piece, blocks: [block] }, reading.document)
    if (items.length === 0 && block.type === 'paragraph') {
      horizon = paragraphHorizon(block, reading) ?? horizon
      return []
    }
    const ticked = isTicked(items)
    return items.flatMap((item) => itemRecords(item, horizon, ticked, reading))
  })
}

/** "This week:" on a line of its own holds for the lists below. */
function paragraphHorizon(block: RootContent, reading: Reading): Horizon | undefined {
  const line =
    reading.document.lines[(block.position?.start.line ?? 1) - 1]?.replace(/[*_:]/g, '').trim() ??
    ''
  return line.length <= 60 && line.split(' ').length <= 6 ? horizonOf(line) : undefined
}

/** An item that names a horizon holds the items below it, or the words behind its colon. */
function itemRecords(
  item: ChecklistItem,
  horizon: Horizon | undefined,
  ticked: boolean,
  reading: Reading,
): ActionItemRecord[] {
  const labelled = /^([^:：]{3,50})[:：]\s*(.*)$/.exec(item.text)
  const own = horizonOf(
    labelled?.[1] ?? (item.nested.length > 0 && item.text.length <= 50 ? item.text : ''),
  )
  const isLabel =
    own !== undefined && (item.markedEnd > 0 || item.nested.length > 0 || horizon === undefined)
  if (isLabel) {
    const rest = labelled?.[2] ?? ''
    const said = rest === '' ? [] : textRecord({ ...item, text: rest }, own, ticked, reading)
    return [...said, ...item.nested.flatMap((inner) => itemRecords(inner, own, ticked, reading))]
  }
  const steps = item.nested.filter((inner) => inner.done !== undefined)
  return [
    ...textRecord(item, horizon, ticked, reading),
    ...steps.flatMap((inner) => itemRecords(inner, horizon, ticked, reading)),
  ]
}

function textRecord(
  item: ChecklistItem,
  horizon: Horizon | undefined,
  ticked: boolean,
  reading: Reading,
): ActionItemRecord[] {
  const { section } = item.piece
  const { line, column, endLine, text, done } = item
  if (text === '' || isUnfilled(text) || (!ticked && isTemplateItem(text))) {
    reportUnfilled(text, 'an action item', section, item, reading)
    return []
  }
  return [
    buildRecord(
      'action-item',
      { horizon, text, done },
      { section, at: { line, column, endLine, excerpt: text } },
      reading,
    ),
  ]
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
