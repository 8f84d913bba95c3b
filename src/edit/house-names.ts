import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, Reference } from '../model/identity.ts'
import { foldWords } from '../text/fold.ts'
import { groupBy } from '../text/group-by.ts'
import { pageFiles, readLink } from '../text/link-path.ts'
import { commonest } from './commonest.ts'
import type { TargetName } from './reference-shape.ts'

/** What the documents of a corpus call each other. */
export interface HouseNames {
  /** Words of the links that lead to a document, by its path: the most used. */
  linkWords: ReadonlyMap<string, string>
  /** What stands before a number: "Episode ", "EIP-". */
  keyword: string
  /** The addresses of all links between documents. */
  urls: readonly string[]
}

/** Returns what the links and references of a corpus show of names. */
export function houseNames(
  extracts: readonly Extract[],
  references: readonly Reference[],
): HouseNames {
  const numbers = new Map(extracts.map(({ path, number }) => [path, number]))
  const named: { target: string; name: string }[] = []
  const keywords = references.flatMap(({ target, evidence }) =>
    keywordBefore(target.number, evidence.excerpt),
  )
  const urls: string[] = []
  for (const { path, links } of extracts) {
    for (const { url, text } of links) {
      const target = targetOf(url, path, numbers)
      if (target === undefined || target === path) continue
      urls.push(url)
      const name = text.replace(/\s+/g, ' ').trim()
      if (!isName(name)) continue
      keywords.push(...keywordBefore(numbers.get(target), name))
      named.push({ target, name })
    }
  }
  const byTarget = groupBy(named, ({ target }) => target)
  const wordsFor = (links: typeof named) => commonest(links.map(({ name }) => name)) ?? ''
  return {
    linkWords: new Map([...byTarget].map(([path, links]) => [path, wordsFor(links)])),
    keyword: commonest(keywords) ?? 'Episode ',
    urls,
  }
}

function targetOf(
  url: string,
  from: string,
  paths: ReadonlyMap<string, unknown>,
): string | undefined {
  const { path } = readLink(url, from)
  return path === undefined ? undefined : pageFiles(path).find((file) => paths.has(file))
}

/** Words that name a document and not a way to it ("here", "next →", "read more"). */
function isName(words: string): boolean {
  if (words.length < 2 || words.length > 100 || /[←→»«]|^https?:|\.md$/i.test(words)) return false
  return !/^(?:here|this|next|previous|prev|link|more|read more|see|back|back to .*|part \d+)\b/i.test(
    words,
  )
}

const NUMBERED = /(?<![\p{L}\p{N}])(\p{L}[\p{L}.]{0,15}[\s#-]{0,2})0*(\d{1,6})\b/gu

/** Returns the words right before a number of a text, as one would write them before a single one. */
function keywordBefore(number: number | undefined, text: string): string[] {
  if (number === undefined) return []
  const hit = [...text.matchAll(NUMBERED)].find((one) => Number(one[2]) === number)
  return hit?.[1] === undefined ? [] : [hit[1].replace(/^(episode|ep)s/i, '$1')]
}

/** Returns what to call a document: as the links to it do, else by its title. */
export function nameOfTarget(target: DocumentIdentity, names: HouseNames): TargetName {
  const { path, number, title } = target
  const written = withoutNumber(names.linkWords.get(path) ?? '', number)
  const isOwn = sharesWord(written, `${title} ${path}`)
  return { path, ...(number === undefined ? {} : { number }), title: isOwn ? written : title }
}

/** Links may call a document anything; a name has a word of its title or file in it. */
function sharesWord(name: string, words: string): boolean {
  const own = new Set(foldWords(words).split(' '))
  return foldWords(name)
    .split(' ')
    .some((word) => word.length > 2 && own.has(word))
}

/** "Episode 9: Circuit Breakers" and "Circuit Breakers (Episode 9)" are called "Circuit Breakers". */
function withoutNumber(words: string, number: number | undefined): string {
  const lead = /^\p{L}[\p{L}.]{0,15}[\s#-]{0,2}0*(\d{1,6})(?![\p{L}\p{N}])\s*[:–—-]?\s*/u.exec(
    words,
  )
  if (lead && Number(lead[1]) === number) return words.slice(lead[0].length)
  const tail = /\s*\(\p{L}[\p{L}.]{0,15}[\s#-]{0,2}0*(\d{1,6})\)$/u.exec(words)
  return tail && Number(tail[1]) === number ? words.slice(0, tail.index) : words
}
