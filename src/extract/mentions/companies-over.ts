import type { TextBlock } from '../blocks.ts'
import type { Section } from '../outline.ts'
import type { Sighting } from './sightings.ts'

/**
 * Returns the company that the nearest heading over each section names, where it names exactly one and
 * is not the document's title: what stands below speaks of it.
 */
export function companiesOver(
  root: Section,
  seen: ReadonlyMap<TextBlock, readonly Sighting[]>,
): Map<Section, string> {
  const headings = new Map<Section, readonly Sighting[]>()
  for (const [{ kind, section }, sightings] of seen)
    if (kind === 'heading') headings.set(section, sightings)
  const over = new Map<Section, string>()
  const visit = (section: Section, above: string | undefined): void => {
    const company = section.heading?.depth === 1 ? undefined : ownOr(above, headings.get(section))
    if (company !== undefined) over.set(section, company)
    for (const child of section.children) visit(child, company)
  }
  visit(root, undefined)
  return over
}

/** Several names share what is below, and a product may be somebody else's: then nobody is meant. */
function ownOr(above: string | undefined, named: readonly Sighting[] = []): string | undefined {
  const sure = named.filter(
    ({ kind, isSure }) => isSure && (kind === 'company' || kind === 'technology'),
  )
  const companies = sure.filter(({ kind }) => kind === 'company').map(({ entry }) => entry.name)
  const makers = sure.map(({ kind, entry }) => (kind === 'company' ? entry.name : entry.vendor))
  if (sure.length === 0) return above
  return new Set(companies).size === 1 && makers.every((maker) => maker === companies[0])
    ? companies[0]
    : undefined
}
