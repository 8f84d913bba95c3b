import { headingWords, normalizeHeading } from '../values/heading.ts'

/** What authors call a column that says how a value is found. */
export const HOW_COMPUTED = [
  'How',
  'Calculation',
  'Computation',
  'Method',
  'How measured',
  'How to measure',
  'How to work it out',
  'How worked out',
  'How computed',
  'How to compute',
  'How calculated',
  'How to calculate',
]

/** A field of a section: the labels it goes by, and what to ask for where it is not filled. */
export interface FieldSpec {
  labels: readonly string[]
  expected: string
}

/** The fields of a section and how to find one by its label. */
export interface Schema<K extends string> {
  fields: Readonly<Record<K, FieldSpec>>
  /** The field whose words open an entry: a vector, a strategy, a name. */
  lead?: K
  find: (label: string) => K | undefined
  /** All labels, as they are spelled. */
  spellings: readonly string[]
}

/** Returns a schema that knows its labels in any case, number, order of words and decoration. */
export function defineSchema<K extends string>(
  fields: Record<K, FieldSpec>,
  lead?: NoInfer<K>,
): Schema<K> {
  const exact = new Map<string, K>()
  const loose = new Map<string, K>()
  for (const key of Object.keys(fields) as K[]) {
    for (const label of fields[key].labels) {
      const normal = normalizeHeading(label)
      if (!exact.has(normal)) exact.set(normal, key)
      const words = headingWords(normal).join(' ')
      if (!loose.has(words)) loose.set(words, key)
    }
  }
  const find = (label: string) => {
    if (label.length > 90) return undefined
    const normal = normalizeHeading(label)
    return exact.get(normal) ?? loose.get(headingWords(normal).join(' '))
  }
  const spellings = (Object.keys(fields) as K[]).flatMap((key) => fields[key].labels)
  return { fields, find, spellings, ...(lead === undefined ? {} : { lead }) }
}
