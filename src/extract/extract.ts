import type { Extract } from '../model/extract.ts'
import { entityKey, type NodeKey } from '../model/key.ts'
import type { DocumentKind } from '../model/kind.ts'
import { entryNamed, type Form, isForm, type NameFinder, nameFinder } from '../model/name-finder.ts'
import type { Problem } from '../model/problem.ts'
import type { AtlasRecord, HeaderRecord } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { readFileName } from '../text/file-name.ts'
import { brokenLinks } from './broken-links.ts'
import { candidatesIn } from './candidates.ts'
import { type Document, readDocument } from './document.ts'
import { documentLinks } from './document-links.ts'
import { selfDescription } from './front-matter.ts'
import { htmlAnchors } from './html-anchors.ts'
import { linkSchemes } from './link-schemes.ts'
import { readMentions } from './mentions/read.ts'
import { isListUpTo } from './mentions/shared-heads.ts'
import { misspeltEpisodes } from './misspelt-episodes.ts'
import { labelsWithoutColon } from './references/labels-without-colon.ts'
import { readConnections } from './references/read.ts'
import { outlineOf, sectionTexts } from './section-text.ts'
import { suppressionsIn } from './suppressions.ts'
import { readTemplate } from './template/index.ts'
import type { Names } from './template/section-reader.ts'

/** Returns what `extract` returns; a file that breaks a reader costs itself alone and says so. */
export function extractOrReport(source: Source, finder: NameFinder): Extract {
  try {
    return extract(source, finder)
  } catch (error) {
    return unreadExtract(source, error instanceof Error ? error.message : String(error))
  }
}

/** Returns the extract of a file that could not be read: its place without records, and a problem that says why. */
export function unreadExtract(source: Source, reason: string): Extract {
  const message = `Found text that could not be read (${toExcerpt(reason)}); the file keeps its place without records. Please report this`
  const { path } = source
  const problem: Problem = { rule: 'reader-failed', severity: 'error', path, line: 1, message }
  const empty = extract({ ...source, text: '' }, NO_NAMES)
  return { ...empty, problems: [...empty.problems, problem] }
}

/** Nothing is named in an empty text. */
const NO_NAMES = nameFinder({ entries: [] })

/** Returns all that one file says: a pure function of the file and the vocabulary. */
export function extract(source: Source, finder: NameFinder): Extract {
  const document = readDocument(source)
  const template = readTemplate(document, namesFrom(finder))
  const header = template.records.find((record): record is HeaderRecord => record.type === 'header')
  const name = readFileName(source.path)
  const number = header?.number ?? name.number
  const title = header?.title || firstHeading(document) || name.words || source.path
  const self = selfDescription(document.matter)
  const { kind = source.kind, aliases } = self
  const key = documentKey(source, kind, title, finder)
  const series = source.series ?? header?.series
  const own = {
    ...(number === undefined ? {} : { number }),
    ...(series === undefined ? {} : { series }),
  }
  const connections = readConnections(document, { ...own, kind })
  const { siteLinks, announced } = connections
  const records = [...template.records, ...connections.records, ...readMentions(document, finder)]
  const minutes = minutesOf(header)
  const anchors = [...document.anchors, ...htmlAnchors(document)]
  return {
    path: source.path,
    key,
    kind,
    hash: source.hash,
    title,
    ...(number === undefined ? {} : { number }),
    ...(series === undefined ? {} : { series }),
    ...(name.variant === undefined ? {} : { variant: name.variant }),
    ...(name.part === undefined ? {} : { part: name.part }),
    ...(minutes === undefined ? {} : { durationMinutes: minutes }),
    ...(header?.status === undefined ? {} : { status: header.status }),
    aliases,
    ...(self.number === undefined ? {} : { yamlNumber: self.number }),
    records: inFileOrder(records).map((record) => ({ ...record, episode: key })),
    problems: [
      ...document.problems,
      ...linkSchemes(document),
      ...brokenLinks(document),
      ...misspeltEpisodes(document),
      ...labelsWithoutColon(document),
    ],
    outline: outlineOf(document.root),
    sections: sectionTexts(document.root),
    placeholders: document.placeholders,
    links: documentLinks(document),
    ...(siteLinks.length > 0 ? { siteLinks } : {}),
    ...(announced.length > 0 ? { announced } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    suppressions: suppressionsIn(document),
    candidates: candidatesIn(document, template.records, finder),
    templateSections: template.sections,
  }
}

/** The template's readers see names as the text spells them; who is meant is resolved later. */
function namesFrom(finder: NameFinder): Names {
  const first = (kind: 'company' | 'pattern') => (text: string) => {
    const accept = (form: Form, start: number, end: number) =>
      form.entry.kind === kind && !form.spelling.needsContext && isForm(form, text, start, end)
    const found = finder.trie.find(text, accept)
    const [match, ...others] = found
    const last = others.at(-1)
    const isMember = match && last && isListUpTo(text.slice(match.end, last.start))
    const named = isMember ? last : match
    return named && text.slice(named.start, named.end)
  }
  return { company: first('company'), pattern: first('pattern') }
}

/** An episode is named by its path; the home page of an entity by the entity, "Change Data Capture (CDC)" too. */
function documentKey(
  source: Source,
  kind: DocumentKind,
  title: string,
  finder: NameFinder,
): NodeKey {
  if (kind === 'episode') return source.key
  const name = withoutKind(title)
  const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]{2,60})\)$/.exec(name) ?? []
  const known = [name, withoutKind(before), inside]
    .filter((one) => one !== '')
    .map((one) => entryNamed(one, kind, finder))
    .find((entry) => entry !== undefined)
  return entityKey(kind, known?.name ?? name)
}

function withoutKind(title: string): string {
  return title.replace(/\s+pattern$/i, '')
}

function firstHeading(document: Document): string | undefined {
  return document.root.children[0]?.heading?.text
}

function minutesOf(header: HeaderRecord | undefined): number | undefined {
  const hours = header?.currentDurationHours ?? header?.targetDurationHours
  return hours === undefined ? undefined : Math.round(hours * 60)
}

/** By line, column and reader; the sort is stable, so readers keep their own order. */
function inFileOrder(records: readonly AtlasRecord[]): AtlasRecord[] {
  return [...records].sort(
    (a, b) => a.evidence.line - b.evidence.line || a.evidence.column - b.evidence.column,
  )
}
