/** Longer words of a file are cut in messages. */
const MAX_LENGTH = 80

/** Returns words of a file as one line of at most 80 characters. */
export function cut(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim()
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH - 1).trimEnd()}…`
}

/** Returns words of a file in quotation marks. */
export function quote(text: string): string {
  return `“${cut(text)}”`
}

/** Returns "a", "a and b", "a, b and c"; of many the first ones "and 4 more". */
export function joinWords(words: readonly string[], joint = 'and', most = 6): string {
  if (words.length > most + 1)
    return `${words.slice(0, most).join(', ')} ${joint} ${words.length - most} more`
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** Returns numbers in order, runs of three and more as a range: "1–3, 5". */
export function numberList(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run && Number.isInteger(number) && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ')
}

/** Returns "1 document", "3 documents". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
