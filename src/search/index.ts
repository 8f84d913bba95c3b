import MiniSearch from 'minisearch'
import type { Extract } from '../model/extract.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { SEARCH_OPTIONS, type SearchDocument } from './options.ts'

/** An excerpt is cut from the beginning of a section; words further down are found but not shown. */
const STORED_TEXT = 2000

/** Returns the full-text index over all sections and all entities. */
export function buildSearch(
  extracts: readonly Extract[],
  graph: AtlasGraph,
): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    ...SEARCH_OPTIONS,
    extractField: (document, field) =>
      field === 'id' ? document.id : (document[field as keyof SearchDocument] as string),
  })
  const documents = [...sectionDocuments(extracts), ...entityDocuments(graph, extracts)]
  index.addAll(documents.map((document, id) => ({ ...document, id })))
  return index
}

type Unnumbered = Omit<SearchDocument, 'id'>

function sectionDocuments(extracts: readonly Extract[]): Unnumbered[] {
  return extracts.flatMap((extract) =>
    extract.sections.map((section) => ({
      key: extract.key,
      title: extract.title,
      heading: section.section.at(-1) ?? '',
      text: section.text.slice(0, STORED_TEXT),
      body: section.text,
      aliases: extract.aliases.join(' '),
      section: section.section,
      path: extract.path,
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
        text: kind,
        body: kind,
        aliases: aliases.join(' '),
        section: [],
        path: first?.path ?? '',
        line: first?.line ?? 1,
      }
    })
}
