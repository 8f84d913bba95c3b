import { distance } from 'fastest-levenshtein'
import type { SiteNode } from '../model/site.ts'
import { isWithin, readSearchQuery } from '../query/search-query.ts'
import { fold } from './format.ts'
import { byDegree } from './lookup.ts'

/**
 * Returns the nodes whose name or another spelling of it has all the words, best match first; where
 * there are none, those with words that differ by a letter or two.
 */
export function findNames(nodes: readonly SiteNode[], query: string, limit: number): SiteNode[] {
  const { words: asked, phrases, without, kinds, series, episodes } = readSearchQuery(query)
  const among = nodes.filter((node) => isWithin({ kinds, series, episodes }, node))
  const words = [...new Set([...asked.map(fold), ...phrases.map(fold)])]
  if (words.length === 0) return [...among].sort(byDegree).slice(0, limit)
  const whole = asked.map(fold).join(' ')
  const allowed = among.filter((node) => !without.some((word) => fold(node.label).includes(word)))
  const exact = rankNodes(allowed, (name) => rankName(name, words, whole))
  const ranked = exact.length > 0 ? exact : rankNodes(allowed, (name) => rankLike(name, words))
  return ranked.slice(0, limit)
}

function rankNodes(nodes: readonly SiteNode[], rankOfName: (name: string) => number): SiteNode[] {
  return nodes
    .map((node) => ({ node, rank: Math.max(...namesOf(node).map(rankOfName)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || byDegree(a.node, b.node))
    .map(({ node }) => node)
}

function namesOf({ label, aliases, number }: SiteNode): string[] {
  const names = [label, ...(aliases ?? []), ...(number === undefined ? [] : [String(number)])]
  return names.map(fold)
}

/** 4: the name itself; 3: it begins so; 2: a word of it begins so; 1: it is in there; 0: it is not. */
function rankName(name: string, words: readonly string[], whole: string): number {
  if (name === whole) return 4
  if (!words.every((word) => name.includes(word))) return 0
  if (name.startsWith(whole)) return 3
  const parts = partsOf(name)
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 1
}

/** 1 where each word is one of the name's but for a letter, or two of eight. */
function rankLike(name: string, words: readonly string[]): number {
  const parts = partsOf(name)
  const isLike = (word: string, part: string) =>
    Math.abs(word.length - part.length) <= 2 && distance(word, part) <= mostDistance(word)
  return words.every((word) => parts.some((part) => isLike(word, part))) ? 1 : 0
}

const mostDistance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)
const partsOf = (name: string): string[] => name.split(/[^\p{L}\p{M}\p{N}]+/u)
