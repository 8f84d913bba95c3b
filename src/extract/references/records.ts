import type { Code } from 'mdast'
import type { Evidence } from '../../model/evidence.ts'
import type { DocumentKind } from '../../model/kind.ts'
import type { ConnectionRecord, ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { sentenceAround, toExcerpt } from '../../text/excerpt.ts'
import type { TextBlock } from '../blocks.ts'
import { type Document, evidenceAt } from '../document.ts'
import { placeAt } from '../inline.ts'
import { type Section, walkSections } from '../outline.ts'
import { type HeaderStatement, headerStatements } from './front-matter.ts'
import { graphStatements } from './mermaid.ts'
import { isStatable, relationFor } from './of-kind.ts'

/** One statement read in a block of text. */
export interface Found {
  relation: ConnectionRelation
  target: ConnectionTarget
  detail?: string
  /** The document that the text speaks of, where it is not this one. */
  source?: ConnectionTarget
  /** The label or heading that gives the relation. */
  label?: string
  /** Index in the block's text. */
  start: number
  rule: string
}

/** Returns the record of what was found in a block. */
export function toRecord(document: Document, block: TextBlock, found: Found): ConnectionRecord {
  const { relation, target, detail, source } = found
  return {
    type: 'connection',
    episode: document.source.key,
    relation,
    target,
    ...(detail ? { detail } : {}),
    ...(source ? { source } : {}),
    evidence: evidenceIn(document, block, found),
  }
}

/** Returns the evidence for what stands at an index of a block's text. */
export function evidenceIn(
  document: Document,
  block: TextBlock,
  { start, rule }: Pick<Found, 'start' | 'rule'>,
): Evidence {
  const { text } = block.inline
  const lead = /^\s*/.exec(text.slice(start))?.[0].length ?? 0
  const index = Math.min(start + lead, Math.max(0, text.length - 1))
  const place = placeAt(block.inline, index, document.lines)
  const excerpt = block.kind === 'paragraph' ? sentenceAround(text, start) : excerptOf(block)
  return evidenceAt(document, block.section, rule, { ...place, endLine: place.line, excerpt })
}

/** What is shown of a block: made once, however many targets it names. */
const excerpts = new WeakMap<TextBlock, string>()

function excerptOf(block: TextBlock): string {
  const known = excerpts.get(block) ?? toExcerpt(block.inline.text)
  excerpts.set(block, known)
  return known
}

/** Returns what the YAML header states. */
export function headerConnections(document: Document, kind: DocumentKind): ConnectionRecord[] {
  const { matter } = document
  if (!matter) return []
  const stated = headerStatements(matter)
    .map((one) => (kind === 'episode' ? withTitle(one) : one))
    .filter((one) => isStatable(one, kind))
  return stated.map((statement) => {
    const { target, detail, words, line: at } = statement
    const line = matter.line + at
    const text = document.lines[line - 1] ?? ''
    const column = text.indexOf(words) + 1 || 1
    const place = { line, column, endLine: line, excerpt: toExcerpt(text) }
    return {
      type: 'connection',
      episode: document.source.key,
      relation: relationFor(statement, kind),
      target,
      ...(detail === undefined ? {} : { detail }),
      evidence: evidenceAt(document, document.root, 'reference/front-matter', place),
    }
  })
}

/** What an episode is related to by words that look like a title is another episode. */
function withTitle(statement: HeaderStatement): HeaderStatement {
  const { name, ...target } = statement.target
  const isTitle = statement.relation === 'related-to' && /^\p{Lu}\S*\s\S/u.test(name ?? '')
  if (!isTitle || name === undefined || /pattern/.test(statement.label)) return statement
  return { ...statement, target: { title: name, ...target } }
}

/** Returns the edges of Mermaid graphs; one that starts at this document needs no source. */
export function graphConnections(document: Document, own: number | undefined): ConnectionRecord[] {
  return [...walkSections(document.root)].flatMap((section) =>
    section.blocks
      .filter((block): block is Code => block.type === 'code' && block.lang === 'mermaid')
      .flatMap((block) => graphOf(block, section, document, own)),
  )
}

function graphOf(
  block: Code,
  section: Section,
  document: Document,
  own: number | undefined,
): ConnectionRecord[] {
  const first = (block.position?.start.line ?? 1) + 1
  return graphStatements(block.value, section.path.at(-1) ?? '').map(
    ({ source, relation, target, line: at }) => {
      const line = first + at
      const text = document.lines[line - 1] ?? ''
      const column = text.length - text.trimStart().length + 1
      const place = { line, column, endLine: line, excerpt: toExcerpt(text) }
      return {
        type: 'connection',
        episode: document.source.key,
        relation,
        target,
        ...(source.number === own ? {} : { source }),
        evidence: evidenceAt(document, section, 'reference/mermaid', place),
      }
    },
  )
}
