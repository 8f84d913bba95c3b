/** Nouns that name a thing or, with -ing, its use: "inverted index" and "inverted indexing" are one name. */
const NOUNS = ['cache', 'hash', 'index', 'lock', 'pool', 'queue', 'test']

const GERUND_OF = new Map(NOUNS.map((noun) => [noun, `${noun.replace(/(?<!u)e$/, '')}ing`]))
const NOUN_OF = new Map([...GERUND_OF].map(([noun, gerund]) => [gerund, noun]))

/** American to British, and the two ways of writing queueing; word ends apart from plurals. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})iz(?=(?:ation|ed|ing|er)\b)/giu, 'is'],
  [/\b(behavi|neighb|fav|col)or/gi, '$1our'],
  [/\b(data|)center\b/gi, '$1centre'],
  [/\bdefense\b/gi, 'defence'],
  [/\b(labe|leve|mode|cance)l(?=(?:ing|ed|er)\b)/gi, '$1ll'],
  [/\bqueueing\b/gi, 'queuing'],
]

/**
 * Returns the other ways in which the same English name is written: in British spelling, and with the
 * noun or the gerund at its end. Plurals apart; a single word has no other noun.
 */
export function otherForms(name: string): string[] {
  const forms = [name, ...otherEnd(name)].flatMap((form) => [form, british(form)])
  return [...new Set(forms)].filter((form) => form !== name)
}

function otherEnd(name: string): string[] {
  const [, head, last] = /^(.*[\s-])(\p{L}+)$/u.exec(name) ?? []
  if (head === undefined || last === undefined) return []
  const other = GERUND_OF.get(last.toLowerCase()) ?? NOUN_OF.get(last.toLowerCase())
  return other === undefined ? [] : [head + other]
}

function british(name: string): string {
  return BRITISH.reduce((text, [american, form]) => text.replace(american, form), name)
}
