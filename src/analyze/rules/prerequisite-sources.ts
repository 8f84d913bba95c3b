import type { Extract } from '../../model/extract.ts'
import type { Reference } from '../../model/identity.ts'
import { groupBy } from '../../text/group-by.ts'
import type { RuleContext } from './rule.ts'

/** One place that lists an episode's prerequisites: its YAML header, a section, a graph. */
export interface PrerequisiteSource {
  references: readonly [Reference, ...Reference[]]
  /** Documents that it names. */
  targets: ReadonlySet<string>
  /** Documents that an unclear reference of it may mean. */
  candidates: ReadonlySet<string>
  /** A page about the episode, which need not list everything. */
  isForeign: boolean
}

/** "All previous episodes" lists nothing. */
const EVERYTHING = /\ball\s+(?:the\s+)?(?:previous|earlier|preceding|prior)\s+episodes\b/i
/** What a drawing in another file says of requirements; any other drawing is an order to hear in. */
const ABOUT_REQUIREMENTS = /prerequisit|depend|requir|buil[dt]s? on/i

/** Returns the places that list each document's prerequisites, in file order, by document. */
export function prerequisiteSources({
  identity,
  extracts,
}: RuleContext): Map<string, PrerequisiteSource[]> {
  const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
  const paths = new Map(identity.documents.map(({ key, path }) => [key, path]))
  const stated = identity.references.filter(
    ({ relation, evidence }) => relation === 'requires' && !EVERYTHING.test(evidence.excerpt),
  )
  return new Map(
    [...groupBy(stated, ({ from }) => from)].map(([from, references]) => {
      const places = groupBy(references, (one) => placeId(one, byPath.get(one.evidence.path)))
      const sources = [...places.values()].map((all) =>
        toSource(all as [Reference, ...Reference[]], paths.get(from)),
      )
      return [from, sources.filter(isList)]
    }),
  )
}

/** A header is one place, a drawing too; in the text each part of the document below its title. */
function placeId({ evidence }: Reference, extract: Extract | undefined): string {
  const { path, rule, section } = evidence
  if (rule === 'reference/front-matter') return `${path}\n${rule}`
  const kind = rule === 'reference/mermaid' ? rule : 'text'
  const title = extract?.records.find(({ type }) => type === 'header')?.evidence.section ?? []
  const isBelow = title.length > 0 && title.every((heading, depth) => section[depth] === heading)
  const depth = isBelow ? title.length : Math.min(1, section.length)
  return [path, kind, ...section.slice(0, depth + 1)].join('\n')
}

function toSource(
  references: readonly [Reference, ...Reference[]],
  ownPath: string | undefined,
): PrerequisiteSource {
  const targets = new Set<string>()
  const candidates = new Set<string>()
  for (const { resolution } of references) {
    if (resolution.state === 'resolved') for (const key of resolution.to) targets.add(key)
    if (resolution.state === 'ambiguous')
      for (const key of resolution.candidates) candidates.add(key)
  }
  return {
    references,
    targets,
    candidates,
    isForeign: references[0].evidence.path !== ownPath,
  }
}

function isList({ references, targets, isForeign }: PrerequisiteSource): boolean {
  const { rule, section } = references[0].evidence
  if (isForeign && rule === 'reference/mermaid' && !ABOUT_REQUIREMENTS.test(section.join(' ')))
    return false
  return targets.size > 0
}
