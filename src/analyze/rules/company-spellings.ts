import { distance } from 'fastest-levenshtein'
import type { Extract } from '../../model/extract.ts'
import type { MentionRecord } from '../../model/record.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { rememberedOf } from '../../text/memo.ts'
import { type FilePlace, placeOf } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { quote } from './words.ts'

/** One company in two spellings. */
export const companySpellings: Rule = {
  id: 'company-spellings',
  severity: 'info',
  title: 'Company with one spelling too many',
  explanation:
    'One company is spelt in several ways that differ in blanks, hyphens or capitals alone, or a name in a table or incident is one letter off a company that the corpus names. Other names of a company (Facebook and Meta), capitals in headlines and small letters in addresses are not judged.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nNetflix has many clocks.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1, NetFlix has order.\n',
    'episode-03-logs.md': '# Episode 3: Logs\n\nAfter Episode 2, Netflix has logs.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nNetflix has many clocks.\n',
    'episode-02-order.md':
      '# NETFLIX and Episode 2: Order\n\nAfter Episode 1, Netflix has order.\n',
    'episode-03-logs.md': '# Episode 3: Logs\n\nAfter Episode 2, Netflix has logs.\n',
  },
  find: (context) => [...variantsIn(context), ...typosIn(context)],
}

interface Use {
  spelling: string
  mention: MentionRecord
  extract: Extract
}

/**
 * Returns a gap for each spelling that has the letters of the usual one, at its first use. Two that are
 * equally usual may both be words of the language ("planet scale", "planet-scale").
 */
function variantsIn({ extracts, identity }: RuleContext): Gap[] {
  const labels = new Map(identity.entities.map(({ key, label }) => [label, key]))
  const byName = groupBy(extracts.flatMap(usesIn), ({ mention, spelling }) =>
    [mention.name, lettersOf(spelling)].join('\n'),
  )
  return [...byName.values()].flatMap((uses) => {
    const bySpelling = groupBy(uses, ({ spelling }) => spelling)
    const canonical = uses[0]?.mention.name ?? ''
    const [usual = '', ...others] = usualFirst(bySpelling, canonical)
    const files = (spelling: string) => bySpelling.get(spelling)?.length ?? 0
    const odd = others.filter(
      (spelling) =>
        usual === canonical ||
        files(usual) > files(spelling) ||
        (isOneWord(usual) && !isOneWord(spelling)),
    )
    return odd.flatMap((spelling) => {
      const [first] = bySpelling.get(spelling) ?? []
      if (!first) return []
      const { name } = first.mention
      return [toGap(spelling, usual, labels.get(name) ?? name, placeOfUse(first))]
    })
  })
}

const usesIn = rememberedOf((extract: Extract): readonly Use[] =>
  extract.records
    .filter((record) => record.type === 'mention')
    .filter(({ entityKind }) => entityKind === 'company')
    .flatMap((mention) =>
      mention.spellings.filter(isJudged).map((spelling) => ({ spelling, mention, extract })),
    ),
)

/** A headline's capitals and an address's small letters are no spelling. */
function isJudged(spelling: string): boolean {
  return spelling !== spelling.toUpperCase() && spelling !== spelling.toLowerCase()
}

function isOneWord(spelling: string): boolean {
  return !/[^\p{L}\p{M}\p{N}]/u.test(spelling)
}

/** The canonical spelling, else the one in most files, else the plainest. */
function usualFirst(uses: ReadonlyMap<string, readonly Use[]>, canonical: string): string[] {
  const files = (spelling: string) => uses.get(spelling)?.length ?? 0
  return [...uses.keys()].sort(
    (a, b) =>
      Number(b === canonical) - Number(a === canonical) ||
      files(b) - files(a) ||
      a.length - b.length ||
      codeUnitOrder(a, b),
  )
}

/** Where a spelling stands: the mention's own place where that shows it, else the section that has it. */
function placeOfUse({ spelling, mention, extract }: Use): FilePlace {
  if (mention.spellings.length === 1 || mention.evidence.excerpt.includes(spelling))
    return placeOf(mention.evidence)
  const section = extract.sections.find(
    ({ text, section }) => text.includes(spelling) || section.at(-1)?.includes(spelling),
  )
  return section ? { path: extract.path, line: section.line, column: 1 } : placeOf(mention.evidence)
}

/** Shorter names are one letter off each other by chance. */
const MIN_LENGTH = 6

/** Names in records that no text mentions, one letter off a company that some text does. */
function typosIn({ extracts, identity }: RuleContext): Gap[] {
  const mentioned = new Set(extracts.flatMap(usesIn).map(({ mention }) => mention.name))
  const companies = identity.entities.filter(({ kind }) => kind === 'company')
  const places = new Map(
    [...identity.statements].reverse().map(({ to, evidence }) => [to, evidence]),
  )
  return companies
    .filter(({ label }) => !mentioned.has(label) && lettersOf(label).length >= MIN_LENGTH)
    .flatMap(({ key, label }) => {
      const letters = lettersOf(label)
      const meant = [...mentioned]
        .sort(codeUnitOrder)
        .find((name) => distance(lettersOf(name), letters) <= 1)
      const evidence = places.get(key)
      return meant && evidence ? [toGap(label, meant, key, placeOf(evidence))] : []
    })
}

function toGap(found: string, usual: string, subject: string, place: FilePlace): Gap {
  return {
    ...place,
    message: `Found ${quote(found)}, expected ${quote(usual)} as elsewhere`,
    subject,
    fix: `Write ${quote(usual)}.`,
  }
}

function lettersOf(name: string): string {
  return foldWords(name).replaceAll(' ', '')
}
