import type { SiteNode } from '../model/site.ts'
import { isWithin, readSearchQuery } from '../query/search-query.ts'
import { fold } from './format.ts'
import { byDegree } from './lookup.ts'

/** Returns the nodes whose name or another spelling of it has all the words, best match first. */
export function findNames(nodes: readonly SiteNode[], query: string, limit: number): SiteNode[] {
  const { words: asked, phrases, without, kinds, series, episodes } = readSearchQuery(query)
  const among = nodes.filter((node) => isWithin({ kinds, series, episodes }, node))
  const words = [...new Set([...asked.map(fold), ...phrases.map(fold)])]
  if (words.length === 0) return [...among].sort(byDegree).slice(0, limit)
  const whole = asked.map(fold).join(' ')
  const ranked: { node: SiteNode; rank: number }[] = []
  for (const node of among) {
    const rank = rankOf(node, words, whole)
    if (rank > 0 && !without.some((word) => fold(node.label).includes(word)))
      ranked.push({ node, rank })
  }
  ranked.sort((a, b) => b.rank - a.rank || byDegree(a.node, b.node))
  return ranked.slice(0, limit).map(({ node }) => node)
}

/** 4: the name itself; 3: it begins so; 2: a word of it begins so; 1: it is in there; 0: it is not. */
function rankOf(node: SiteNode, words: readonly string[], whole: string): number {
  const names = [
    node.label,
    ...(node.aliases ?? []),
    node.number === undefined ? '' : String(node.number),
  ]
  return Math.max(...names.map((name) => rankName(fold(name), words, whole)))
}

function rankName(name: string, words: readonly string[], whole: string): number {
  if (name === whole) return 4
  if (!words.every((word) => name.includes(word))) return 0
  if (name.startsWith(whole)) return 3
  const parts = name.split(/[^\p{L}\p{N}]+/u)
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 1
}
