import type { MentionKind } from '../../model/kind.ts'
import type { TextBlock } from '../blocks.ts'
import { segmentAt } from '../inline.ts'

/** A name that a phrase suggests, and where it stands in its block. */
export interface SuggestedPhrase {
  name: string
  kind: MentionKind
  start: number
}

/** Makers whose products carry their name; what a conjunction continues is not whole. */
const PRODUCT =
  /(?<![\p{L}\p{N}])(?:Apache|Amazon|AWS|Azure|Google Cloud|Cloudflare|NVIDIA|Oracle|IBM)(?: \p{Lu}[\p{L}\p{N}]*(?:\/\p{Lu}[\p{L}\p{N}]*)?){1,4}(?![\p{L}\p{N}’'/-])(?! (?:and )?\p{Lu})/gu

/** What stands behind a maker's name without being a product. */
const NO_PRODUCT =
  /^(?:API|APIs|Advisor|Architecture|Auto|Blog|Case|Cell|Certified|Cloud|Configuration|Cost|Creation|Customers?|Deep|Deployment|Engineering|Engineers?|Enhanced|Episode|Example|Free|Global|Guides?|Implementations?|Infrastructure|Innovation|Integration|Internal|Journey|Lessons?|Model|Network|Order|Outage|Patterns?|Platform|Pricing|Prime|Processing|Professional|Principal|Principles?|Product|Documentation|SDKs?|Senior|Spot|Web|Production|Recommendations?|Regions?|Resources?|Revolution|Scale|Services?|Software|Solutions?|Stack|Storage|Strategy|Story|Study|Systems?|Teams?|The|This|Approach|Analysis|Migration|Incident|Failure|Data|CEO|CTO|VP|Ecosystem|Foundation|Research|Uses?|Had|Has|Is|Was|And|Or|In|At|On|For|With|To|From|By)$/

/** "the shared kernel pattern": one to three words between article and head. */
const PATTERN =
  /\b[Tt]he ((?:[\p{L}\p{N}]+[ -]){0,2}[\p{L}\p{N}]+) (?:design |architectural |architecture )?pattern\b(?! (?:of|in|for|that|where|matching|recognition|is to))/gu

/** Words before "pattern" that speak of behaviour, not of design. */
const NO_PATTERN =
  /\b(?:above|access|application|arrival|architecture|architectural|basic|behaviou?r|call|classic|clear|common|communication|consumption|core|critical|cyclic|daily|data|demand|deployment|design|different|early|emerging|entire|error|exact|existing|failure|familiar|first|fourth|fundamental|general|governing|growth|hidden|integration|interaction|interesting|key|last|load|main|memory|mixing|name|naming|new|next|old|only|other|overall|popular|primary|query|read|recurring|request|right|same|second|seasonal|similar|simple|simplest|spike|standard|successful|traffic|typical|underlying|universal|usage|usual|weekly|whole|winning|workload|write|wrong)\b/i

/** "Join the Idle Queue (JIQ)": the initials say that the words before are one name. */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}\p{N}]*[ -]){1,5}\p{Lu}[\p{L}\p{N}]*) \((\p{Lu}{2,6})s?\)/gu

/** Returns the names that the wording of running text suggests. */
export function phrasesIn(block: TextBlock, heads: ReadonlySet<string>): SuggestedPhrase[] {
  const { text } = block.inline
  // Running text abbreviates anything; a name set apart, or one that ends as patterns do, is likely one.
  const mayBePattern = ({ name, start }: SuggestedPhrase) =>
    block.kind === 'heading' ||
    segmentAt(block.inline, start)?.marks.includes('strong') === true ||
    heads.has(/[^\s-]+$/.exec(name)?.[0].toLowerCase() ?? '')
  return [...productsIn(text), ...patternsIn(text), ...abbreviatedIn(text).filter(mayBePattern)]
}

/** True for what stands before "pattern" where the word speaks of behaviour: "Access", "Traffic". */
export function isBehaviour(words: string): boolean {
  return NO_PATTERN.test(words)
}

function productsIn(text: string): SuggestedPhrase[] {
  return [...text.matchAll(PRODUCT)].flatMap((match) => {
    const name = productOf(match[0])
    return name === undefined ? [] : [{ name, kind: 'technology' as const, start: match.index }]
  })
}

/** The maker and what it makes, up to the first word that no product has: never the maker alone. */
function productOf(words: string): string | undefined {
  const [, maker = '', rest = ''] = /^((?:Google )?\S+) (.+)$/u.exec(words) ?? []
  const parts = rest.split(' ')
  const isService =
    /^(?:Services?|Storage|Platform|Network|Data|Deployment|Regions?|Configuration|Processing)$/
  const end = parts.findIndex(
    (part, at) => NO_PRODUCT.test(part) && !(at > 0 && isService.test(part)),
  )
  const kept = end < 0 ? parts : parts.slice(0, end)
  return kept.length === 0 ? undefined : [maker, ...kept].join(' ')
}

function patternsIn(text: string): SuggestedPhrase[] {
  return [...text.matchAll(PATTERN)]
    .filter(([, words = '']) => !isBehaviour(words))
    .map(({ 1: words = '', index }) => ({
      name: inTitleCase(words),
      kind: 'pattern',
      start: index + 'the '.length,
    }))
}

function abbreviatedIn(text: string): SuggestedPhrase[] {
  if (!text.includes(' (')) return []
  return [...text.matchAll(ABBREVIATED)].flatMap(({ 1: words = '', 2: short = '', index }) => {
    const name = endOf(words, short)
    return name === undefined
      ? []
      : [{ name, kind: 'pattern' as const, start: index + words.length - name.length }]
  })
}

/** The last words whose initials are the abbreviation. */
function endOf(words: string, short: string): string | undefined {
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)]
  const first = starts.at(-short.length)
  const initials = starts.slice(-short.length).map(([letter]) => letter.toUpperCase())
  return first && initials.join('') === short ? words.slice(first.index) : undefined
}

function inTitleCase(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase())
}
