import type { Reference } from '../model/identity.ts'
import type { ConnectionRelation } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { commonest } from './commonest.ts'
import { linesOf } from './lines.ts'

/** How the files of a corpus state a relation in their header. */
export interface HeaderHabit {
  key: string
  form: 'one line' | 'flow list' | 'list'
  /** A reference that is written so. */
  sample: Reference
}

/** Returns the relations that more files state in their header than in their text, and how. */
export function headerHabits(
  references: readonly Reference[],
  sources: readonly Source[],
): Map<ConnectionRelation, HeaderHabit> {
  const inHeader = new Map<ConnectionRelation, Map<string, Reference>>()
  const inText = new Map<ConnectionRelation, Set<string>>()
  for (const reference of references) {
    const { relation, evidence, resolution } = reference
    if (resolution.state !== 'resolved') continue
    if (evidence.rule === 'reference/front-matter') {
      const files = inHeader.get(relation) ?? new Map<string, Reference>()
      inHeader.set(relation, files.set(evidence.path, reference))
    } else if (/^reference\/(?:heading|field)$/.test(evidence.rule))
      inText.set(relation, (inText.get(relation) ?? new Set()).add(evidence.path))
  }
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return new Map(
    [...inHeader].flatMap(([relation, files]) => {
      const isHabit = files.size > 1 && files.size > (inText.get(relation)?.size ?? 0)
      const habit = isHabit ? habitOf([...files.values()], byPath) : undefined
      return habit ? [[relation, habit] as const] : []
    }),
  )
}

/** Enough to see a habit. */
const MAX_SAMPLES = 50

function habitOf(
  references: readonly Reference[],
  sources: ReadonlyMap<string, Source>,
): HeaderHabit | undefined {
  const habits = references.slice(0, MAX_SAMPLES).flatMap((sample) => {
    const lines = linesOf(sources.get(sample.evidence.path)?.text ?? '').map(({ text }) => text)
    const habit = keyAbove(lines, sample.evidence.line - 1)
    return habit ? [{ ...habit, sample }] : []
  })
  const best = commonest(habits.map(({ key, form }) => `${form} ${key}`))
  return habits.find(({ key, form }) => `${form} ${key}` === best)
}

function keyAbove(
  lines: readonly string[],
  index: number,
): Pick<HeaderHabit, 'key' | 'form'> | undefined {
  const [, key, value = ''] = /^([\w-]+):[ \t]*(.*)$/.exec(lines[index] ?? '') ?? []
  if (key !== undefined) return { key, form: value.startsWith('[') ? 'flow list' : 'one line' }
  for (let i = index; i > 0 && /^\s*-\s/.test(lines[i] ?? ''); i--) {
    const above = /^([\w-]+):\s*$/.exec(lines[i - 1] ?? '')?.[1]
    if (above !== undefined) return { key: above, form: 'list' }
  }
  return undefined
}
