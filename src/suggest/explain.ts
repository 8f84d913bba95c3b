import type { Evidence } from '../model/evidence.ts'
import { strengthOf } from './nearest.ts'
import { comesBefore, type Page } from './pages.ts'
import { type LinesOf, placeOfName, placeOfTitle } from './places.ts'
import type { Signals } from './signals/all.ts'
import type { SharedEntity } from './signals/shared.ts'

/** Why a link is suggested, in words, and the places that show it. */
export interface Explanation {
  reasons: string[]
  evidence: Evidence[]
}

/** Texts less alike than this have only their field in common. */
const ALIKE = 0.15
const SHARED = 3
const FEW = 3
const COMMON = 3
const WORDS = 4

/** Returns the reasons for a link, the strongest kind first, with evidence of both sides. */
export function explain(
  from: Page,
  to: Page,
  pages: readonly Page[],
  signals: Signals,
  linesOf: LinesOf,
): Explanation {
  const parts = [
    ofSpoken(from, to, signals),
    ofNames(from, to, signals, linesOf),
    ofSubject(from, to, signals),
    ofNames(to, from, signals, linesOf),
    ofText(from, to, signals),
    ofShared(from, to, pages, signals),
    ofLinks(from, to, pages, signals),
    ofOrder(from, to, signals),
  ]
  const reasons = parts.flatMap((part) => part.reasons)
  const evidence = withBothSides(
    parts.flatMap((part) => part.evidence),
    from,
    to,
  )
  return { reasons: reasons.length > 0 ? reasons : ['is near by links of links'], evidence }
}

const NOTHING: Explanation = { reasons: [], evidence: [] }

function ofSpoken(from: Page, to: Page, { spoken }: Signals): Explanation {
  const place = spoken.of[from.index]?.get(to.index)
  if (!place) return NOTHING
  const { linked, all } = spoken
  const custom = linked > 0 ? `; of ${all} such references ${linked} are links` : ''
  const reason = `“${from.title}” refers to “${to.title}” without a link${custom}`
  return { reasons: [reason], evidence: [place, placeOfTitle(to)] }
}

function ofNames(from: Page, to: Page, signals: Signals, linesOf: LinesOf): Explanation {
  const naming = signals.named.of[from.index]?.get(to.index)
  if (!naming || signals.links.inText[from.index]?.has(to.index)) return NOTHING
  const { count, inHeadings, spelling } = naming
  const often = count === inHeadings ? inHeading(inHeadings) : times(count)
  const heading = inHeadings > 0 && count > inHeadings ? `, ${inHeading(inHeadings)},` : ''
  return {
    reasons: [`“${from.title}” names “${spelling}” ${often}${heading} without a link`],
    evidence: [placeOfName(from, naming, linesOf), placeOfTitle(to)],
  }
}

function inHeading(count: number): string {
  return count === 1 ? 'in a heading' : `in ${count} headings`
}

function ofSubject(from: Page, to: Page, { subjects }: Signals): Explanation {
  const subject = subjects.of(from).get(to.index)
  if (!subject) return NOTHING
  const { treatment, taught } = subject
  return {
    reasons: [
      `“${from.title}” speaks of ${taught.name} ${times(treatment.count)}, which the title of “${to.title}” names`,
    ],
    evidence: [treatment.evidence, taught.evidence],
  }
}

/** A shared name that more than a tenth of the pages have is no reason. */
function ofShared(from: Page, to: Page, pages: readonly Page[], { shared }: Signals): Explanation {
  const telling = shared
    .between(from.index, to.index)
    .filter((one) => one.holders <= Math.max(FEW, pages.length / 10))
    .slice(0, SHARED)
  if (telling.length === 0) return NOTHING
  const rare = (one: SharedEntity) => `${one.name} (in ${one.holders} of ${pages.length} documents)`
  return {
    reasons: [`both name ${telling.map(rare).join(', ')}`],
    evidence: telling.flatMap(({ a, b }) => [a.evidence, b.evidence]).slice(0, 4),
  }
}

function ofText(from: Page, to: Page, { text }: Signals): Explanation {
  const likeness = Math.max(
    strengthOf(text.near[from.index], to.index),
    strengthOf(text.near[to.index], from.index),
  )
  if (likeness < ALIKE) return NOTHING
  const words = text.sharedWords(from.index, to.index, WORDS).map((word) => `“${word}”`)
  const why = words.length === 0 ? '' : `: ${words.join(', ')}`
  return { reasons: [`texts are alike (${likeness.toFixed(2)})${why}`], evidence: [] }
}

function ofLinks(from: Page, to: Page, pages: readonly Page[], { links }: Signals): Explanation {
  const around = links.around[to.index]
  const common = [...(links.around[from.index] ?? [])].filter(
    (index) => around?.has(index) && !pages[index]?.isGeneral,
  )
  if (common.length === 0) return NOTHING
  const names = common.slice(0, COMMON).map((index) => `“${pages[index]?.title}”`)
  const more = common.length > COMMON ? ` and ${common.length - COMMON} more` : ''
  return { reasons: [`both are linked with ${names.join(', ')}${more}`], evidence: [] }
}

function ofOrder(from: Page, to: Page, { siblings }: Signals): Explanation {
  if (comesBefore(to, from)) return { reasons: ['comes earlier in the same series'], evidence: [] }
  if (comesBefore(from, to)) return { reasons: ['comes later in the same series'], evidence: [] }
  const isSibling = strengthOf(siblings[from.index], to.index) > 0
  return isSibling ? { reasons: ['stands in the same folder'], evidence: [] } : NOTHING
}

/** Each place once; a side without one is shown by its title. */
function withBothSides(evidence: readonly Evidence[], from: Page, to: Page): Evidence[] {
  const places = new Map(evidence.map((one) => [`${one.path}:${one.line}:${one.excerpt}`, one]))
  const kept = [...places.values()]
  for (const page of [from, to])
    if (!kept.some(({ path }) => path === page.path)) kept.push(placeOfTitle(page))
  return kept
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
