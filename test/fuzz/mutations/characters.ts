import { HOSTILE_SIGNS } from '../hostile-text.ts'
import type { Mutation } from '../mutations.ts'
import type { Dice } from '../random.ts'

/** Returns a mutation of one line, wherever it is. */
function onOneLine(change: (line: string, dice: Dice) => string): Mutation {
  return (lines, dice) => {
    const at = dice.below(lines.length)
    return lines.map((line, index) => (index === at ? change(line, dice) : line))
  }
}

function insertedAt(line: string, words: string, dice: Dice): string {
  const at = dice.below(line.length + 1)
  return line.slice(0, at) + words + line.slice(at)
}

const insertSign = onOneLine((line, dice) => insertedAt(line, dice.of(HOSTILE_SIGNS), dice))

const insertManySigns: Mutation = (lines, dice) => {
  const sign = dice.of(HOSTILE_SIGNS)
  return lines.map((line) => (dice.chance(0.15) ? insertedAt(line, sign, dice) : line))
}

const repeatSign = onOneLine((line, dice) =>
  insertedAt(line, dice.of(HOSTILE_SIGNS).repeat(2 + dice.below(60)), dice),
)

const deleteCharacters = onOneLine((line, dice) => {
  const at = dice.below(line.length + 1)
  return line.slice(0, at) + line.slice(at + 1 + dice.below(5))
})

const swapCharacters = onOneLine((line, dice) => {
  const at = dice.below(line.length)
  return (
    line.slice(0, at) +
    line
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    line.slice(at + 2)
  )
})

const trailingBlanks = onOneLine(
  (line, dice) => line + dice.of(['  ', '\t', ' \\', '\u00a0', '\\']),
)

const decomposed = onOneLine((line) => line.replace(/[aeiou]/g, '$&\u0301'))

const wideLetters = onOneLine((line) =>
  line.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
)

const lookalikes = onOneLine((line) =>
  line.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
)

const emptied = onOneLine(() => '')

/** Changes inside lines. */
export const CHARACTER_MUTATIONS = {
  insertSign,
  insertManySigns,
  repeatSign,
  deleteCharacters,
  swapCharacters,
  trailingBlanks,
  decomposed,
  wideLetters,
  lookalikes,
  emptied,
} satisfies Record<string, Mutation>
