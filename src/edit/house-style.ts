import type { Extract } from '../model/extract.ts'
import type { Reference } from '../model/identity.ts'
import type { ConnectionRelation } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { commonest } from './commonest.ts'
import { type HeaderHabit, headerHabits } from './house-headers.ts'
import { type HouseNames, houseNames } from './house-names.ts'
import { PLAIN_URL, type UrlStyle, urlStyleOf } from './link-url.ts'
import type { Shape } from './reference-shape.ts'

/** What the whole corpus shows of its author's habits: asked where one file shows nothing. */
export interface HouseStyle {
  names: HouseNames
  url: UrlStyle
  /** The paths of all documents, without their extensions. */
  pages: ReadonlySet<string>
  /** The heading under which most files list a relation. */
  headings: ReadonlyMap<ConnectionRelation, string>
  /** Where most files state a relation in their header: how. */
  headers: ReadonlyMap<ConnectionRelation, HeaderHabit>
}

/** Returns the habits of a corpus. */
export function houseStyleOf(
  extracts: readonly Extract[],
  references: readonly Reference[],
  sources: readonly Source[],
): HouseStyle {
  const names = houseNames(extracts, references)
  const pages = new Set(extracts.map(({ path }) => path.replace(/\.[^./]+$/, '')))
  return {
    names,
    url: styleOf(names.urls, pages),
    pages,
    headings: headingsOf(references),
    headers: headerHabits(references, sources),
  }
}

function styleOf(urls: readonly string[], pages: ReadonlySet<string>): UrlStyle {
  const styles = urls.map((url) => urlStyleOf(url, pages))
  const best = commonest(styles.map((style) => JSON.stringify(style)))
  return styles.find((style) => JSON.stringify(style) === best) ?? PLAIN_URL
}

function headingsOf(references: readonly Reference[]): Map<ConnectionRelation, string> {
  const seen = new Map<ConnectionRelation, Map<string, string>>()
  for (const { relation, evidence, resolution } of references) {
    const heading = evidence.section.at(-1)
    if (evidence.rule !== 'reference/heading' || heading === undefined) continue
    if (resolution.state !== 'resolved' || evidence.section.length > 2) continue
    const own = seen.get(relation) ?? new Map<string, string>()
    own.set(evidence.path, wordsOfHeading(heading))
    seen.set(relation, own)
  }
  return new Map(
    [...seen].flatMap(([relation, byPath]) => {
      const heading = byPath.size > 1 ? commonest([...byPath.values()]) : undefined
      return heading === undefined ? [] : [[relation, heading] as const]
    }),
  )
}

/** A heading without the emoji or number before it. */
function wordsOfHeading(heading: string): string {
  return heading.replace(/^[^\p{L}]+/u, '').trim() || heading
}

/** Returns how to write references in a file that shows no way of its own. */
export function houseShape({ names, url }: HouseStyle, words: Shape['words']): Shape {
  const { keyword } = names
  return { link: 'markdown', words, keyword, digits: 1, joint: ': ', marks: '', url, written: '' }
}
