import type { Code, RootContent } from 'mdast'
import type { Document } from '../document.ts'
import { plainText } from '../inline.ts'
import { readBox } from '../values/checklist.ts'
import { readFields } from '../values/fields.ts'
import { columnsOf } from '../values/table.ts'
import type { Schema } from './schema.ts'

const SETTINGS =
  /^(?:ya?ml|json5?|jsonc|toml|ini|conf|cfg|config|properties|hcl|tf|terraform|xml|env|dotenv|nginx|dockerfile|docker|envoy|helm|cue|jsonnet)$/i
const PICTURES = /^(?:mermaid|plantuml|puml|dot|graphviz|math|latex|tex|katex|asciimath)$/i

/** Returns how many of the given fields (all, unless said) a list, paragraph or table names. */
export function fieldsNamed<K extends string>(
  block: RootContent,
  schema: Schema<K>,
  document: Document,
  among?: readonly K[],
): number {
  const found = new Set<K>()
  const isCounted = (key: K | undefined): key is K =>
    key !== undefined && (!among || among.includes(key))
  if (block.type === 'table') {
    for (const key of columnsOf(block, schema.find, document.lines).values())
      if (isCounted(key)) found.add(key)
  }
  for (const field of readFields([block], {
    fileLines: document.lines,
    isKnown: (label) => schema.find(label) !== undefined,
  })) {
    const key = field.label === '' ? undefined : schema.find(field.label)
    if (isCounted(key)) found.add(key)
  }
  return found.size
}

/** True for a block of settings: YAML, JSON, properties. */
export function isSettings(block: RootContent): block is Code {
  return block.type === 'code' && SETTINGS.test(block.lang ?? '')
}

/** True for a block of program text: neither settings nor a drawing nor a formula. */
export function isProgram(block: RootContent): block is Code {
  return block.type === 'code' && !SETTINGS.test(block.lang ?? '') && !isPicture(block)
}

/** True for a drawing or a formula in a fence. */
export function isPicture(code: Code): boolean {
  return PICTURES.test(code.lang ?? '')
}

/** True for a settings block in which one of these keys stands. */
export function hasKey(block: RootContent, keys: RegExp): boolean {
  return isSettings(block) && keys.test(block.value)
}

/** True for a list with boxes in front of its items. */
export function isChecklist(block: RootContent): boolean {
  if (block.type !== 'list') return false
  return block.children.some(
    (item) =>
      typeof item.checked === 'boolean' ||
      readBox(item.children[0] ? plainText(item.children[0]) : '').done !== undefined,
  )
}
