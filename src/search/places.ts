import type { Extract, SectionText } from '../model/extract.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import type { PackedPlaces, PackedSection } from '../model/site-search.ts'

/** Where a search can lead: a section of a document, or an entity where it is first named. */
export interface SearchPlace {
  key: NodeKey
  section: readonly string[]
  /** Its own headings: the last, and those above it that have no text before it. */
  headings: readonly string[]
  line: number
  /** The first place of its node: it has the node's names. */
  isFirst: boolean
  /** Of an entity without a page: the document that names it first. */
  within?: NodeKey | undefined
}

/** Returns what can be searched, in the order of files, then of entities: a place is known by its number. */
export function findPlaces(extracts: readonly Extract[], graph: AtlasGraph): PackedPlaces[] {
  const documents = extracts.map((extract) => ({
    key: extract.key,
    sections: packSections(foundSections(extract)),
  }))
  return [...documents, ...entityPlaces(extracts, graph)]
}

/** Yields the texts of the places of documents, which come first, in their order; each is fetched when its turn comes. */
export function* searchedTexts(extracts: readonly Extract[]): Generator<string> {
  for (const extract of extracts) for (const { text } of foundSections(extract)) yield text
}

function foundSections({ sections }: Extract): SectionText[] {
  return sections.filter((section, at) => !isOnlyAbove(section, sections[at + 1]))
}

/** Whether a section says nothing before its first part: then it is found by that. */
function isOnlyAbove({ text, section }: SectionText, next: SectionText | undefined): boolean {
  return (
    text === '' &&
    next !== undefined &&
    next.section.length > section.length &&
    section.every((heading, at) => heading === next.section[at])
  )
}

function packSections(sections: readonly SectionText[]): PackedSection[] {
  let above: readonly string[] = []
  let before = 0
  return sections.map(({ line, section }) => {
    const differs = section.findIndex((heading, at) => heading !== above[at])
    const kept = differs < 0 ? section.length : differs
    const packed: PackedSection = [line - before, kept, ...section.slice(kept)]
    above = section
    before = line
    return packed
  })
}

function entityPlaces(extracts: readonly Extract[], graph: AtlasGraph): PackedPlaces[] {
  const keys = new Set<string>(extracts.map((extract) => extract.key))
  const byPath = new Map(extracts.map((extract) => [extract.path, extract.key]))
  return graph
    .filterNodes((key) => !keys.has(key))
    .map((key) => {
      const [first] = graph.mapEdges(key, (_, { evidence }) => evidence).find(isSome) ?? []
      const within = first && byPath.get(first.path)
      return {
        key: key as NodeKey,
        ...(within === undefined ? {} : { within }),
        sections: [[first?.line ?? 1, 0]],
      }
    })
}

const isSome = (list: readonly unknown[]): boolean => list.length > 0

/** Returns the places that were packed. Throws where the data is none. */
export function unpackPlaces(packed: readonly PackedPlaces[]): SearchPlace[] {
  return packed.flatMap(({ key, within, sections }) => {
    let section: readonly string[] = []
    let line = 0
    return sections.map(([lines, kept, ...headings], at) => {
      if (!Number.isInteger(lines) || !(kept <= section.length)) throw new Error('damaged places')
      section = [...section.slice(0, kept), ...headings]
      line += lines
      const own = section.slice(Math.min(kept, section.length - 1))
      return { key, section, headings: own, line, isFirst: at === 0, within }
    })
  })
}
