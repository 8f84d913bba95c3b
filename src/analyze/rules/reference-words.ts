import type { Reference } from '../../model/identity.ts'
import { numberList, quote } from './words.ts'

/** Returns a reference's target as the text has it: “Episode 7 of Foundations “Clocks””. */
export function wordsOf(reference: Reference): string {
  const { number, to, title, series, path, name } = reference.target
  const scope = series === undefined ? '' : ` of ${series}`
  if (to !== undefined) return `Episodes ${number}–${to}${scope}`
  if (number !== undefined)
    return `Episode ${number}${scope}${title === undefined ? '' : ` ${quote(title)}`}`
  return quote(path ?? title ?? name ?? '')
}

/** Returns "Episode 5", "Episodes 3, 5", with the series that the references name. */
function episodesWords(references: readonly Reference[]): string {
  const numbers = numbersOf(references)
  const series = references[0]?.target.series
  const noun = numbers.size === 1 ? 'Episode' : 'Episodes'
  return `${noun} ${numberList(numbers)}${series === undefined ? '' : ` of ${series}`}`
}

/** Returns "Episodes 3, 5 (of 1–12)": the numbers of a group, and the list or range that the text has. */
export function wordsOfGroup(
  group: readonly Reference[],
  lists: ReadonlyMap<string, readonly Reference[]>,
): string {
  const first = group[0] as Reference
  if (!isBareNumber(first)) return wordsOf(first)
  const stated = [...new Set(group.map(placeKey))].flatMap((place) => lists.get(place) ?? [])
  const all = numbersOf(stated)
  const isPart = all.size > numbersOf(group).size
  return `${episodesWords(group)}${isPart ? ` (of ${numberList(all)})` : ''}`
}

/** Returns the numbers that references name. */
export function numbersOf(references: readonly Reference[]): Set<number> {
  return new Set(references.flatMap(({ target }) => target.number ?? []))
}

/** True where a reference is a number and no more than that: one of a list or range. */
export function isBareNumber({ target }: Reference): boolean {
  return (
    target.number !== undefined &&
    target.to === undefined &&
    target.title === undefined &&
    target.path === undefined
  )
}

/** References that say one thing of several numbers in one line share this; others have their own. */
export function lineKey(reference: Reference): string {
  const { evidence, relation, target } = reference
  const line = `${evidence.path}\n${evidence.line}\n${relation}\n${target.series ?? ''}`
  return isBareNumber(reference) ? line : `${line}\n${JSON.stringify(target)}`
}

/** Numbers of one list or range stand at one place. */
export function placeKey({ evidence, relation }: Reference): string {
  return `${evidence.path}\n${evidence.line}\n${evidence.column}\n${relation}`
}
