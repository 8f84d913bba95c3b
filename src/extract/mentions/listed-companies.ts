import type { MentionKind } from '../../model/kind.ts'

/** What must be known of a sighting. */
interface Named {
  kind: MentionKind
  spelling: string
  start: number
  isSure: boolean
}

/** What stands between two members of a list: "Netflix, Block and Uber", "Netflix/Block". */
const JOINT = /^(?:,\s|,?\s(?:and|or|&)\s|\s?\/\s?)$/u

/** A list goes on or ends behind its member; a noun makes the everyday word one again ("Block storage"). */
const MEMBER_END = /^(?:$|[.,;:!?)\]/]|\s(?:and|or|&)\s|\s[–—(])/u

/**
 * Returns the sightings of one block where companies that are called by everyday words are sure beside
 * sure ones in a list: "Netflix, Block and Uber".
 */
export function withListedCompanies<T extends Named>(sightings: readonly T[], text: string): T[] {
  const listed = [...sightings]
  const companies = listed.filter(({ kind }) => kind === 'company')
  if (!companies.some(isOpen) || !companies.some(({ isSure }) => isSure)) return listed
  const chain = [...listed.keys()]
  for (const order of [chain, chain.toReversed()]) {
    let beside: T | undefined
    for (const at of order) {
      const one = listed[at]
      if (one?.kind !== 'company') continue
      if (isOpen(one) && beside?.isSure && areListed(beside, one, text))
        listed[at] = { ...one, isSure: true }
      beside = listed[at]
    }
  }
  return listed
}

function isOpen({ kind, isSure }: Named): boolean {
  return kind === 'company' && !isSure
}

function areListed(one: Named, other: Named, text: string): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.start + first.spelling.length, second.start)
  return JOINT.test(between) && MEMBER_END.test(text.slice(second.start + second.spelling.length))
}
