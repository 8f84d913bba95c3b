import { z } from 'zod'
import { type PlacedData, readData, readPlacedData } from './checked-data.ts'
import { VOCABULARY_KINDS } from './model/kind.ts'
import type { CaseRule, Spelling, Vocabulary, VocabularyEntry } from './model/vocabulary.ts'
import { codeUnitOrder } from './text/compare.ts'
import { foldUnits } from './text/fold.ts'

const rules = {
  case: z.enum(['fold', 'exact', 'capitalized']).optional(),
  plural: z.boolean().optional(),
  notFollowedBy: z.array(z.string()).optional(),
  notPrecededBy: z.array(z.string()).optional(),
  beside: z.array(z.string()).optional(),
  needsContext: z.boolean().optional(),
}

const aliasSchema = z.union([z.string(), z.strictObject({ text: z.string(), ...rules })])

const entrySchema = z.strictObject({
  name: z.string(),
  aliases: z.array(aliasSchema).optional(),
  ...rules,
  category: z.string().optional(),
  near: z.array(z.string()).optional(),
  industry: z.string().optional(),
  parent: z.string().optional(),
  vendor: z.string().optional(),
  url: z.string().optional(),
  company: z.string().optional(),
  year: z.number().int().optional(),
  date: z.string().optional(),
  duration: z.string().optional(),
  rootCause: z.string().optional(),
  violated: z.array(z.string()).optional(),
})

/** The form of `data/vocabulary/*.yaml` and of a corpus's own vocabulary files. */
export const vocabularySchema = z.strictObject({
  kind: z.enum(VOCABULARY_KINDS),
  entries: z.array(entrySchema),
})

/** Of the package's own files a test holds this. */
const corpusVocabularySchema = vocabularySchema.superRefine(oneEntryForEachSpelling)

type RawEntry = z.infer<typeof entrySchema>
type Rules = Pick<RawEntry, keyof typeof rules>

/** A spelling of two entries of one file would silently mean the later of them. */
function oneEntryForEachSpelling(
  { kind, entries }: { kind: VocabularyEntry['kind']; entries: readonly RawEntry[] },
  context: z.RefinementCtx,
): void {
  const owners = new Map<string, string>()
  for (const [index, entry] of entries.entries()) {
    for (const [at, alias] of [entry.name, ...(entry.aliases ?? [])].entries()) {
      const spelling = toSpelling(alias, entry, kind)
      const { text } = spelling
      const form = formOf(spelling)
      const owner = owners.get(form) ?? entry.name
      owners.set(form, owner)
      if (owner === entry.name) continue
      const path = ['entries', index, ...(at === 0 ? ['name'] : ['aliases', at - 1])]
      const message = `“${text}” is a spelling of “${owner}” too, expected it in one entry`
      context.addIssue({ code: 'custom', path, message })
      return
    }
  }
}

/** Returns the entries of one vocabulary file. Throws a UserError that names the file and the place. */
export function parseVocabulary(text: string, file: string): VocabularyEntry[] {
  const { kind, entries } = readData(vocabularySchema, text, file)
  return entries.map((entry) => toEntry(entry, kind))
}

/** Returns the entries of a vocabulary file of a corpus, in which each spelling has one entry, and where they stand. */
export function parseCorpusVocabulary(text: string, file: string): PlacedData<VocabularyEntry[]> {
  const { data, lineOf } = readPlacedData(corpusVocabularySchema, text, file)
  return { data: data.entries.map((entry) => toEntry(entry, data.kind)), lineOf }
}

/** Returns what two spellings have in common that cannot be told apart. */
export function formOf({ text, case: rule }: Spelling): string {
  return rule === 'exact' ? text : foldUnits(text)
}

/** Returns one vocabulary: an entry of a later list extends the one of the same kind and name. */
export function mergeVocabulary(...lists: readonly VocabularyEntry[][]): Vocabulary {
  const merged = new Map<string, VocabularyEntry>()
  for (const entry of lists.flat()) {
    const id = `${entry.kind} ${entry.name}`
    const known = merged.get(id)
    const spellings = [...(known?.spellings ?? []), ...entry.spellings]
    merged.set(id, { ...known, ...entry, spellings })
  }
  const entries = [...merged.entries()].sort(([a], [b]) => codeUnitOrder(a, b))
  return { entries: entries.map(([, entry]) => entry) }
}

function toEntry(raw: RawEntry, kind: VocabularyEntry['kind']): VocabularyEntry {
  const { aliases = [], ...rest } = raw
  const { name, category, parent, vendor, url, company, year, date, duration, rootCause } = rest
  const spellings = [name, ...aliases].map((alias) => toSpelling(alias, raw, kind))
  const known = { category, parent, vendor, url, company, year, date, duration, rootCause }
  const stated = Object.entries({ ...known, near: rest.near, violated: rest.violated }).filter(
    ([, value]) => value !== undefined,
  )
  return { kind, name, spellings, ...Object.fromEntries(stated) }
}

/** The rules of an entry hold for its name; what is true of an everyday word is not of its aliases. */
function toSpelling(
  alias: z.infer<typeof aliasSchema>,
  entry: RawEntry,
  kind: VocabularyEntry['kind'],
): Spelling {
  const text = typeof alias === 'string' ? alias : alias.text
  const rules: Rules = typeof alias === 'object' ? alias : text === entry.name ? entry : {}
  return {
    text,
    case: caseOf(text, rules.case, kind),
    plural: rules.plural ?? true,
    notFollowedBy: rules.notFollowedBy ?? [],
    notPrecededBy: rules.notPrecededBy ?? [],
    needsContext: rules.needsContext ?? false,
    ...(rules.beside === undefined ? {} : { beside: rules.beside }),
  }
}

/** Short names with a capital are read as written; other names by the rule of their entry or kind. */
function caseOf(
  text: string,
  stated: CaseRule | undefined,
  kind: VocabularyEntry['kind'],
): CaseRule {
  if (stated) return stated
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  const isShort = letters.length <= 4 && /\p{Lu}/u.test(letters)
  const isAcronym = letters === letters.toUpperCase() && /\p{Lu}/u.test(letters)
  if (isAcronym) return 'exact'
  if (isShort && kind !== 'company')
    return /^\p{Lu}\p{Ll}+$/u.test(letters) ? 'capitalized' : 'exact'
  return kind === 'company' || kind === 'technology' ? 'capitalized' : 'fold'
}
