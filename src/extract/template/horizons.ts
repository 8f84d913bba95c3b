import type { ActionItemRecord } from '../../model/record.ts'
import { normalizeHeading } from '../values/heading.ts'

export type Horizon = NonNullable<ActionItemRecord['horizon']>

const WORDS: readonly (readonly [Horizon, RegExp])[] = [
  [
    'immediate',
    /\bimmediate(?:ly)?\b|\bthis (?:week|sprint|weekend)\b|\b(?:first|next) week\b|\b(?:today|tonight|tomorrow|monday)\b|\bright now\b|\bquick win\b|^(?:now|week)$/,
  ],
  [
    'short-term',
    /\b(?:short(?:er)?|near) term\b|\b(?:this|next|one|first) month\b|\bsoon\b|\bmonthly\b|^month$/,
  ],
  [
    'long-term',
    /\blong(?:er)? term\b|\bstrategic\b|\b(?:this|next|first) year\b|\bquarter\b|^year$/,
  ],
]

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 31, quarter: 92, year: 365 } as const
const UNIT = '(hour|day|week|month|quarter|year)'
/** "Week 2-3", "Month 1": it begins that long after the start. */
const COUNTED = new RegExp(`\\b${UNIT} (\\d{1,3}|one|two|three)\\b`)
/** "next 30 days", "within 6 months", "6 months": it takes that long. */
const LASTING = new RegExp(
  `(?:\\b(?:first|next|within|in|over|coming|last) |^)(?:the )?(\\d{1,3}|one|two|three) ${UNIT}\\b`,
)
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3 }

/** Returns which horizon a heading or label names: "Immediate (This Week)", "Week 2-3", "Long-term". */
export function horizonOf(label: string): Horizon | undefined {
  if (label.length > 80) return undefined
  return horizonIn(normalizeHeading(label)) ?? horizonIn(normalizeHeading(withoutBrackets(label)))
}

function horizonIn(normal: string): Horizon | undefined {
  return WORDS.find(([, form]) => form.test(normal))?.[0] ?? countedHorizon(normal)
}

function countedHorizon(normal: string): Horizon | undefined {
  const counted = COUNTED.exec(normal)
  if (counted) return horizonOfDays(daysOf(counted[2], counted[1]))
  const lasting = LASTING.exec(normal)
  return lasting ? horizonOfDays(daysOf(lasting[1], lasting[2])) : undefined
}

function daysOf(count = '', unit = ''): number {
  return (NUMBERS[count] ?? Number(count)) * DAYS[unit as keyof typeof DAYS]
}

function horizonOfDays(days: number): Horizon {
  if (days <= DAYS.week) return 'immediate'
  return days <= 5 * DAYS.week ? 'short-term' : 'long-term'
}

/** The remark in brackets counts where the words before it say nothing: "Phase 1 (this week)". */
function withoutBrackets(label: string): string {
  return label.replace(/[()[\]]/g, ' ')
}

const ONLY_TIME = new Set(
  (
    'immediate immediately this next the first right now today tonight tomorrow monday hour day week weekend sprint month ' +
    'monthly quarter year short shorter near long longer medium mid term soon strategic quick win action goal item step ' +
    'priority task do start begin within in over coming by end of and or one two three your you can for'
  ).split(' '),
)

/** Returns the horizon of a label that says nothing else: "This week", not "Plan next quarter". */
export function horizonAlone(label: string): Horizon | undefined {
  const words = normalizeHeading(withoutBrackets(label)).split(' ')
  return words.every((word) => ONLY_TIME.has(word) || /^\d+$/.test(word))
    ? horizonOf(label)
    : undefined
}
