import type { EpisodeStatus } from '../../model/record.ts'
import type { Section } from '../outline.ts'
import { readBoxes } from '../values/checklist.ts'
import type { FieldLines } from './entry.ts'
import { headerSchema } from './header-head.ts'
import type { Reading } from './section-reader.ts'
import { isUnfilled, joinLines, reportUnfilled } from './text-fields.ts'

const STATUSES: readonly (readonly [EpisodeStatus, RegExp])[] = [
  ['complete', /\b(?:completed?|done|published|released|final|finished|live|ready)\b/i],
  [
    'in-progress',
    /\b(?:in[- ]progress|draft|drafting|wip|ongoing|recording|editing|writing|review|started|enhancing|partial)\b/i,
  ],
  [
    'planning',
    /\b(?:planning|planned|idea|outline|proposed|backlog|not started|to ?do|pending|scheduled)\b/i,
  ],
]

/** Returns the furthest ticked box; without boxes the word that the text says. */
export function statusOf(
  field: FieldLines | undefined,
  section: Section,
  reading: Reading,
): EpisodeStatus | undefined {
  if (!field) return undefined
  const boxes = field.lines.flatMap((line) =>
    line.done === undefined ? readBoxes(line.text) : [{ text: line.text, done: line.done }],
  )
  if (boxes.length === 0) return statusIn(joinLines(field.lines))
  const ticked = STATUSES.find(([, form]) => boxes.some((box) => box.done && form.test(box.text)))
  if (!ticked)
    reportUnfilled(
      joinLines(field.lines),
      headerSchema.fields.status.expected,
      section,
      field.at,
      reading,
    )
  return ticked?.[0]
}

/** Returns the status that a word or a percentage says. */
export function statusIn(text: string | undefined): EpisodeStatus | undefined {
  if (text === undefined || isUnfilled(text)) return undefined
  const percent = /(\d{1,3})\s?%/.exec(text)?.[1]
  if (percent !== undefined && percent !== '100') return 'in-progress'
  if (/\b(?:not started|incomplete)\b/i.test(text))
    return /incomplete/i.test(text) ? 'in-progress' : 'planning'
  return STATUSES.find(([, form]) => form.test(text))?.[0]
}
