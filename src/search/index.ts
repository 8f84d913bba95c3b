import MiniSearch, { type Options } from 'minisearch'
import type { Extract } from '../model/extract.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { HEADING_OPTIONS, SEARCH_OPTIONS, type SearchDocument } from './options.ts'

/** The index of all words, or that of titles, headings and names: a tenth of the size, to answer first. */
export type IndexName = 'text' | 'headings'

const OPTIONS: Readonly<Record<IndexName, Options<SearchDocument>>> = {
  text: SEARCH_OPTIONS,
  headings: HEADING_OPTIONS,
}

/** Returns an index of the sections and entities of a corpus. */
export function buildSearch(
  documents: readonly SearchDocument[],
  name: IndexName = 'text',
): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    ...OPTIONS[name],
    extractField: (document, field) => document[field as keyof SearchDocument] as string,
  })
  index.addAll(documents)
  return index
}

type Unnumbered = Omit<SearchDocument, 'id'>

/** Returns what can be searched: all sections, and all entities that have no page. */
export function searchDocuments(extracts: readonly Extract[], graph: AtlasGraph): SearchDocument[] {
  const documents = [...sectionDocuments(extracts), ...entityDocuments(graph, extracts)]
  return documents.map((document, id) => ({ ...document, id }))
}

function sectionDocuments(extracts: readonly Extract[]): Unnumbered[] {
  return extracts.flatMap((extract) =>
    extract.sections.map((section) => ({
      key: extract.key,
      title: extract.title,
      heading: section.section.at(-1) ?? '',
      body: section.text,
      aliases: extract.aliases.join(' '),
      section: section.section,
      line: section.line,
    })),
  )
}

/** Entities answer by name; documents already do by their sections. */
function entityDocuments(graph: AtlasGraph, extracts: readonly Extract[]): Unnumbered[] {
  const documents = new Set<string>(extracts.map((extract) => extract.key))
  return graph
    .filterNodes((key) => !documents.has(key))
    .map((key) => {
      const { label, aliases, kind } = graph.getNodeAttributes(key)
      const [first] = graph
        .mapEdges(key, (_, { evidence }) => evidence[0])
        .filter((evidence) => evidence !== undefined)
      return {
        key: key as NodeKey,
        title: label,
        heading: '',
        body: kind,
        aliases: aliases.join(' '),
        section: [],
        ...(first === undefined ? {} : { path: first.path }),
        line: first?.line ?? 1,
      }
    })
}
