import type { MentionKind } from '../../model/kind.ts'
import type { TextBlock } from '../blocks.ts'

/** First words that introduce, count or compare: what they begin is no name. */
const NO_START = new Set(
  (
    'example examples from to random none other custom total all various different multiple no any every each basic common ' +
    'general typical overview summary introduction conclusion key main primary secondary first second third fourth next ' +
    'previous last new old current future high medium low good better best bad reduced increased improved smaller larger ' +
    'faster slower more less most least odd even this that these those when where what why how if not real avoid use using ' +
    'building core alternative complementary extension hybrid related prerequisite choose pick always never existing exclude remove add reduce increase enable disable keep step phase part case act scene emergency potential possible your our my unknown default'
  ).split(' '),
)

/** Last words of what one does with a pattern, or of what it costs: no pattern. */
const NO_PATTERN_END = new Set(
  (
    'optimization optimizations metric metrics debugging procedure procedures library libraries image images change changes ' +
    'number numbers data dependency dependencies structure evolution cost costs issue issues problem problems error errors ' +
    'failure failures bug bugs violation violations violated complexity creep tool tools framework frameworks load loads rate ' +
    'rates time times size count id ids health performance scale latency throughput availability resilience guarantee ' +
    'guarantees requirement requirements property properties limitation limitations challenge challenges benefit benefits ' +
    'trend trends insight insights lesson lessons example examples analysis overview evaluation comparison considerations ' +
    'response responses independence management usage user users access impact success ' +
    'implementation implementations approach approaches'
  ).split(' '),
)

/** Endings of words that describe a variant and name nothing alone: "Hierarchical", "Hash-based". */
const ADJECTIVE = /^\S*(?:ary|ive|ical|ial|nal|ic|ear|ed|ble|less|based|aware|wide|level|only)$/i

/** Sectors and crowds that stand where a company would. */
const NO_COMPANY_END =
  /^(?:enterprises?|financial|finance|gaming|retail|healthcare|health|banking|banks|fintech|e-commerce|ecommerce|education|government|media|telecom|startups?|unicorns?|giants?|companies|industry|industries|sector|vendors?|providers?|teams?)$/

/**
 * Returns whether a text has the form of a name of its kind: one to four words, the first with a capital
 * or digit, nothing that makes it a sentence, no word that introduces, counts or measures.
 */
export function isNameOf(kind: MentionKind, text: string): boolean {
  if (!hasNameForm(text)) return false
  const words = text.toLowerCase().split(/[\s-]+/)
  if (NO_START.has(words[0] ?? '') || /^(?:19|20)\d\d$/.test(words[0] ?? '')) return false
  const end = words.at(-1) ?? ''
  if (kind === 'company') return !NO_COMPANY_END.test(end)
  return kind !== 'pattern' || !(NO_PATTERN_END.has(end) || ADJECTIVE.test(text))
}

function hasNameForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    text.split(/\s+/).length <= 4 &&
    !/[.!?;:,=<>{}|%$€₹→&\n/]|\+ |\b(?:and|or|the|your|our|vs|in|with|per|to|on|at|by|from|of)\b/iu.test(
      text,
    )
  )
}

/** Returns whether a name is of one everyday-looking word: weak, until a second place has it too. */
export function isPlainWord(name: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?:-\p{L}\p{Ll}*)*$/u.test(name)
}

/** Returns the words that a document writes with a small letter: no company is called by one of them. */
export function smallWordsOf(blocks: readonly TextBlock[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { inline } of blocks)
    for (const [word] of inline.text.matchAll(/(?<![\p{L}\p{N}_-])\p{Ll}{3,}(?![\p{L}\p{N}_])/gu))
      words.add(word)
  return words
}
