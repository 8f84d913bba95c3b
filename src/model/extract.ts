import type { Evidence } from './evidence.ts'
import type { NodeKey } from './key.ts'
import type { DocumentKind } from './kind.ts'
import type { Problem } from './problem.ts'
import type { AtlasRecord, ConnectionRelation } from './record.ts'

/** A heading of a document; `id` is its anchor, unique in the document (GitHub's rule). */
export interface OutlineEntry {
  id: string
  depth: number
  text: string
  line: number
}

/**
 * A place that links may lead to besides the headings: `<a name="…">`, `<div id="…">` in raw HTML, a heading by
 * its other anchor.
 */
export interface NamedPlace {
  id: string
  line: number
}

/** The plain text below one heading, up to the next: what search finds. */
export interface SectionText {
  id: string
  /** The headings above, the section's own last; empty before the first heading. */
  section: string[]
  line: number
  text: string
}

/** A template field that nobody filled. */
export interface Placeholder {
  found: string
  expected: string
  evidence: Evidence
}

/** An HTML comment that accepts gaps: on its own line and the next, or (line 0) in the whole file. */
export interface Suppression {
  line: number
  /** The line of the comment itself. */
  at: number
  rules: readonly string[]
}

/** A Markdown link to another file or anchor of the corpus, as written. */
export interface DocumentLink {
  url: string
  text: string
  evidence: Evidence
}

/** A link with a full address, which may lead to a page of the corpus on its own site. */
export interface SiteLink extends DocumentLink {
  relation: ConnectionRelation
}

/** A title that an overview gives to the episode of a number. */
export interface AnnouncedTitle {
  number: number
  title: string
  /** The series of the heading above. */
  series?: string
  evidence: Evidence
}

/** A name that structure suggests and the vocabulary lacks. */
export interface CandidateName {
  name: string
  entityKind: 'pattern' | 'company' | 'technology' | 'incident'
  evidence: Evidence
}

/**
 * All that one file says: a pure function of its source and the vocabulary, with no other file's state.
 * Records are in file order.
 */
export interface Extract {
  path: string
  key: NodeKey
  kind: DocumentKind
  hash: string
  /** Best reading of what the document is: from its header record, else its headings, else its name. */
  title: string
  number?: number
  /** The number in the YAML header, which may be another. */
  yamlNumber?: number
  series?: string
  /** `-enhanced`, `part2`, `hindi`: what the file's name says beyond number and title. */
  variant?: string
  part?: number
  durationMinutes?: number
  status?: string
  aliases: string[]
  /** Of a page that claims an entity whose home another page is: that entity. */
  sharesHomeOf?: NodeKey
  records: AtlasRecord[]
  problems: Problem[]
  outline: OutlineEntry[]
  sections: SectionText[]
  placeholders: Placeholder[]
  links: DocumentLink[]
  siteLinks?: SiteLink[]
  anchors?: NamedPlace[]
  announced?: AnnouncedTitle[]
  suppressions: Suppression[]
  candidates: CandidateName[]
  /** Ids of the template sections found, in `TEMPLATE_SECTIONS` terms; empty where the template is not used. */
  templateSections: string[]
}
