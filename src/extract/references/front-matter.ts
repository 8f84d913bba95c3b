import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { anchorsIn, expandRange } from './anchors.ts'
import { readNumbers } from './numbers.ts'

/** A relation that a document's header states; `line` counts within the YAML, from 0. */
export interface HeaderStatement {
  relation: ConnectionRelation
  target: ConnectionTarget
  line: number
  words: string
}

const KEYS = new Map<string, ConnectionRelation>([
  ['prerequisites', 'requires'],
  ['prerequisite', 'requires'],
  ['requires', 'requires'],
  ['depends_on', 'requires'],
  ['dependson', 'requires'],
  ['depends', 'requires'],
  ['related', 'related-to'],
  ['related_patterns', 'related-to'],
  ['related_episodes', 'refers-to'],
  ['see_also', 'related-to'],
  ['next', 'next'],
  ['next_episode', 'next'],
  ['previous', 'previous'],
  ['prev', 'previous'],
  ['previous_episode', 'previous'],
  ['deep_dives', 'deep-dives'],
  ['case_studies', 'case-study'],
  ['combines_with', 'combines-with'],
  ['alternatives', 'alternative-to'],
  ['extends', 'extends'],
])

/** Longer headers are refused before they reach the parser. */
const MAX_LENGTH = 64 * 1024

/** Returns the relations in a YAML header: lists or comma-separated numbers, paths and names. */
export function headerStatements(yaml: string): HeaderStatement[] {
  if (yaml.length > MAX_LENGTH) return []
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, logLevel: 'silent', uniqueKeys: false })
  if (!isMap(document.contents)) return []
  return document.contents.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase().replace(/-/g, '_') : ''
    const relation = KEYS.get(key)
    return relation ? readValue(pair.value as Node | null, relation, lineCounter) : []
  })
}

function readValue(
  value: Node | null,
  relation: ConnectionRelation,
  lines: LineCounter,
): HeaderStatement[] {
  if (isSeq(value))
    return value.items.flatMap((item) => readValue(item as Node | null, relation, lines))
  if (isMap(value))
    return value.items
      .filter(
        (pair) =>
          isScalar(pair.key) &&
          /^(title|path|file|episode|number|name|id|pattern)$/i.test(String(pair.key.value)),
      )
      .slice(0, 1)
      .flatMap((pair) => readValue(pair.value as Node | null, relation, lines))
  if (!isScalar(value) || value.value === null || value.value === undefined) return []
  const line = lines.linePos(value.range?.[0] ?? 0).line - 1
  const words = String(value.source ?? value.value)
  return targetsIn(words).map((target) => ({ relation, target, line, words }))
}

/** "20, 165" and "1-3" are numbers, "a/b.md" and "[[a]]" paths, "Episode 3" a number, the rest names. */
function targetsIn(words: string): ConnectionTarget[] {
  const numbers = readNumbers(words, 0)
  if (numbers && words.slice(numbers.end).trim() === '') return numbers.ranges.flatMap(expandRange)
  const anchors = anchorsIn({ text: words, segments: [] }, 'field').filter((anchor) =>
    anchor.targets.every((target) => target.number !== undefined),
  )
  if (anchors.length > 0) return anchors.flatMap((anchor) => anchor.targets)
  return words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(oneTarget)
}

function oneTarget(part: string): ConnectionTarget {
  const wiki = /^\[\[([^\]|#]+)[^\]]*\]\]$/.exec(part)?.[1]
  if (wiki !== undefined) return { path: wiki.trim() }
  // A file's own name, as in "03-replication".
  return /\.md(?:#.*)?$|\/|^\d+[-_]\p{L}/u.test(part) ? { path: part } : { name: part }
}
