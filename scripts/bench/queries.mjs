// A mixed set of queries over any texts: what people type, drawn from what the texts say.
import { randomFrom } from './random.mjs'

const EACH = 25
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Returns queries of each kind: words, beginnings, typing errors, phrases, operators. */
export function mixedQueries(texts, seed = 7) {
  const random = randomFrom(seed)
  const long = texts.filter((text) => text.split(/\s+/).length > 30)
  const wordsOf = (text) => text.match(/[\p{L}\p{M}]{3,}/gu) ?? ['system']
  const near = (count) => {
    const words = wordsOf(random.pick(long))
    const start = random.below(Math.max(1, words.length - 8))
    return Array.from({ length: count }, () => words[start + random.below(8)] ?? words[0])
  }
  const kinds = {
    'one word': () => near(1).join(),
    'two words': () => near(2).join(' '),
    'three words': () => near(3).join(' '),
    'four words': () => near(4).join(' '),
    'three letters': () => near(1)[0].slice(0, 3),
    'a word and three letters': () => `${near(1)[0]} ${near(1)[0].slice(0, 3)}`,
    'a typing error': () => misspell(near(1)[0], random),
    'two typing errors': () =>
      near(2)
        .map((word) => misspell(word, random))
        .join(' '),
    'a phrase': () => `"${phraseOf(random.pick(long), random)}"`,
    'a word without another': () => `${near(1)[0]} -${near(1)[0]}`,
    'an episode': () => `episode:${random.between(1, 40)} ${near(1)[0]}`,
    'a kind': () => `kind:pattern ${near(1)[0].slice(0, 4)}`,
  }
  return Object.entries(kinds).flatMap(([kind, query]) =>
    Array.from({ length: EACH }, () => ({ kind, query: query() })),
  )
}

function phraseOf(text, random) {
  const words = text.split(/\s+/)
  const start = random.below(words.length - 4)
  return words
    .slice(start, start + random.between(2, 3))
    .join(' ')
    .replaceAll('"', '')
}

function misspell(word, random) {
  const at = 1 + random.below(Math.max(1, word.length - 1))
  const kinds = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + LETTERS[random.below(26)] + word.slice(at),
    () => word.slice(0, at) + LETTERS[random.below(26)] + word.slice(at + 1),
  ]
  return random.pick(kinds)()
}
