import type { Problem } from './model/problem.ts'
import type { Vocabulary, VocabularyEntry } from './model/vocabulary.ts'
import { groupByEach } from './text/group-by.ts'
import { nearestName } from './text/nearest-name.ts'
import { formOf, mergeVocabulary, parseCorpusVocabulary } from './vocabulary.ts'

/** A vocabulary file of a corpus. */
export interface VocabularyText {
  name: string
  text: string
}

/** A vocabulary file of a corpus with its entries. */
interface OwnFile {
  name: string
  entries: VocabularyEntry[]
  lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * Returns the package's vocabulary extended by a corpus's own files. What a file of the corpus says goes
 * before what was said until then: a spelling that another entry had is its entry's alone, and is told of.
 */
export function extendVocabulary(
  known: readonly VocabularyEntry[][],
  texts: readonly VocabularyText[],
): { vocabulary: Vocabulary; problems: Problem[] } {
  let lists = [...known]
  const problems: Problem[] = []
  const files = texts.map(({ name, text }): OwnFile => {
    const { data, lineOf } = parseCorpusVocabulary(text, name)
    return { name, entries: data, lineOf }
  })
  for (const file of files) {
    const taken = takenBy(file, lists)
    problems.push(...taken.map(({ problem }) => problem))
    const forms = new Map(taken.map(({ form, by }) => [form, by]))
    lists = [...lists.map((list) => withoutForms(list, forms)), file.entries]
  }
  const vocabulary = mergeVocabulary(...lists)
  for (const file of files) problems.push(...unknownNeighbours(file, vocabulary))
  return { vocabulary, problems }
}

interface Taken {
  form: string
  by: string
  problem: Problem
}

/** Returns the spellings of a file that another entry has so far, each once. */
function takenBy(file: OwnFile, lists: readonly VocabularyEntry[][]): Taken[] {
  const owners = groupByEach(lists.flat(), ({ spellings }) => spellings.map(formOf))
  const seen = new Set<string>()
  return file.entries.flatMap((entry, index) =>
    entry.spellings.flatMap((spelling, at): Taken[] => {
      const form = formOf(spelling)
      const owner = owners.get(form)?.find((other) => idOf(other) !== idOf(entry))
      if (!owner || seen.has(form)) return []
      seen.add(form)
      const line = file.lineOf(['entries', index, ...(at === 0 ? ['name'] : ['aliases', at - 1])])
      const message = `Found “${spelling.text}”, until now a spelling of the ${owner.kind} “${owner.name}”, as one of the ${entry.kind} “${entry.name}”, expected a name that is not taken; in this corpus it means “${entry.name}” alone`
      return [{ form, by: idOf(entry), problem: warning(file.name, line, message) }]
    }),
  )
}

/** Returns entries without the spellings that other entries have taken; one that has none left is gone. */
function withoutForms(
  list: VocabularyEntry[],
  forms: ReadonlyMap<string, string>,
): VocabularyEntry[] {
  if (forms.size === 0) return list
  return list.flatMap((entry) => {
    const isKept = (form: string): boolean => (forms.get(form) ?? idOf(entry)) === idOf(entry)
    const spellings = entry.spellings.filter((spelling) => isKept(formOf(spelling)))
    if (spellings.length === entry.spellings.length) return [entry]
    return spellings.length === 0 ? [] : [{ ...entry, spellings }]
  })
}

/** Everyday words count beside entries of their own kind, by name; all entries of a file are of one. */
function unknownNeighbours({ name: file, entries, lineOf }: OwnFile, all: Vocabulary): Problem[] {
  const kind = entries[0]?.kind
  const names = all.entries.filter((entry) => entry.kind === kind).map((entry) => entry.name)
  const known = new Set(names)
  return entries.flatMap(({ name, near = [] }, index) =>
    near.flatMap((neighbour, at) => {
      if (known.has(neighbour)) return []
      const line = lineOf(['entries', index, 'near', at])
      const message = `Found “${neighbour}” as near “${name}”, expected the name of a ${kind}; did you mean “${nearestName(neighbour, names)}”?`
      return [warning(file, line, message)]
    }),
  )
}

function idOf({ kind, name }: VocabularyEntry): string {
  return `${kind} ${name}`
}

function warning(path: string, line: number, message: string): Problem {
  return { rule: 'vocabulary', severity: 'warning', path, line, message }
}
