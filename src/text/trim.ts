/** Returns the text without white space and the given signs at its end: linear, whatever the text. */
export function trimEndSigns(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && isSign(text[end - 1] ?? '', signs)) end--
  return text.slice(0, end)
}

/** Returns the text without white space and the given signs at its start. */
export function trimStartSigns(text: string, signs: string): string {
  let start = 0
  while (start < text.length && isSign(text[start] ?? '', signs)) start++
  return text.slice(start)
}

function isSign(char: string, signs: string): boolean {
  return signs.includes(char) || /\s/.test(char)
}
