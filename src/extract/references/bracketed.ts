/**
 * Returns the words right before a bracket that opens at the end of a text ("Linearizability (" before
 * "Episode 11)"), and where they begin: behind the sign that parts them from what is before.
 */
export function bracketedAtEnd(text: string): { words: string; index: number } | undefined {
  const open = /\(\s?$/.exec(text)?.index ?? 0
  let index = open
  while (index > 0 && !',;()'.includes(text[index - 1] ?? '')) index--
  if (index === open) return undefined
  const words = text.slice(index, open)
  return { words: words.length > 1 ? words.replace(/\s$/, '') : words, index }
}
