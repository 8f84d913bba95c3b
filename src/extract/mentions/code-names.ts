import type { Code, Nodes } from 'mdast'
import type { NameFinder } from '../../model/name-finder.ts'
import { codeLine, type TextBlock } from '../blocks.ts'
import { type Section, walkSections } from '../outline.ts'
import { type Sighting, sightingsIn } from './sightings.ts'

/** Code that is data or a picture: its words stand for values, not for what is built. */
const NO_PROGRAM = /^(?:mermaid|json|csv|diff|log|output|console|math|latex|tex)$/i

/** What code names so often is what it shows. */
const OFTEN = 3

/**
 * Returns where code names the patterns that it shows, in words that cannot be anything else: what it
 * names three times, what a type, function or comment in it is called by and by nothing more, and what
 * its key says is a pattern.
 */
export function shownByCode(root: Section, finder: NameFinder): Sighting[] {
  const byName = new Map<string, Sighting[]>()
  for (const block of codeText(root))
    for (const sighting of sightingsIn(block, finder)) {
      if (sighting.kind !== 'pattern' || !(sighting.isSure || isDeclared(sighting))) continue
      if (!isOfSeveralWords(sighting.spelling) && !isDeclared(sighting)) continue
      const salience = isTitle(sighting) ? 'core' : 'mention'
      const known = byName.get(sighting.entry.name) ?? []
      byName.set(sighting.entry.name, [...known, { ...sighting, salience }])
    }
  const isShown = (places: Sighting[]) =>
    places.some(isTitle) || places.filter((place) => !isValue(place)).length >= OFTEN
  return [...byName.values()].filter(isShown).flat()
}

/** Nouns for what a variable or column holds; by others (hash, flag, token, counter) patterns are called. */
const DATA =
  /(?:key|id|number|offset|timestamp|status|count|name|value|size|field|record|type|rate|score|time|code|url|address)s?$/i

/** True for the name of a variable, a field or a column that holds data: `sequence_number`, `partitionKey`. */
function isValue({ spelling }: Sighting): boolean {
  return !/\s/.test(spelling) && /^\p{Ll}/u.test(spelling) && DATA.test(spelling)
}

function isOfSeveralWords(spelling: string): boolean {
  return /[\s_-]|\p{Ll}\p{Lu}/u.test(spelling)
}

const DEFINED =
  /\b(?:class|struct|interface|type|trait|enum|object|record|module|def|defp|func|fun|fn|function)\s+([\p{L}\p{N}_]+)/u

/** True where the line defines what bears exactly this name: `class HotStandby`, `def hot_standby`. */
function isDefined({ block, spelling }: Sighting): boolean {
  const defined = DEFINED.exec(block.inline.text)?.[1]
  return defined !== undefined && lettersOf(defined) === lettersOf(spelling)
}

/** A comment that is a title: "# Strategy 2: Strangler Fig Pattern", "// Hot standby". */
const TITLE =
  /^\s*(?:#|\/\/|--|\*)+\s*(?:\p{L}+\s\d+\s*[:.–-]\s*|\d+[.:)]\s*)?(.+?)(?:\s(?:pattern|strategy|technique|algorithm|protocol|mechanism))?[.:]?\s*$/iu

function isTitle(sighting: Sighting): boolean {
  const title = TITLE.exec(sighting.block.inline.text)?.[1]
  const isComment = title !== undefined && lettersOf(title) === lettersOf(sighting.spelling)
  return isComment || isDefined(sighting) || isDeclared(sighting)
}

/** A key that says what its value is: "- pattern: mTLS". */
const DECLARED =
  /^\s*(?:-\s+)?["']?(?:pattern|technique)["']?:\s+["']?([^"'#]+?)["']?\s*(?:#.*)?$/iu

function isDeclared({ block, spelling }: Sighting): boolean {
  const declared = DECLARED.exec(block.inline.text)?.[1]
  return declared !== undefined && lettersOf(declared) === lettersOf(spelling)
}

function lettersOf(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase()
}

function* codeText(root: Section): Generator<TextBlock> {
  for (const section of walkSections(root))
    for (const node of section.blocks) yield* linesBelow(node, section)
}

function* linesBelow(node: Nodes, section: Section): Generator<TextBlock> {
  if (node.type === 'code') yield* linesOf(node, section)
  else if ('children' in node) for (const child of node.children) yield* linesBelow(child, section)
}

function* linesOf(node: Code, section: Section): Generator<TextBlock> {
  if (NO_PROGRAM.test(node.lang ?? '')) return
  const first = (node.position?.start.line ?? 1) + 1
  for (const [index, text] of node.value.split('\n').entries()) {
    if (text.trim() === '' || text.length > 400) continue
    yield codeLine(text, node, section, first + index)
  }
}
