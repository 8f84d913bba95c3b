/**
 * Returns a message without the lines it names (`a.md:12`, `line 3`, `lines 3 and 5`), which move when
 * text above them changes.
 */
export function withoutLineNumbers(message: string): string {
  return message
    .replace(/:\d+(?::\d+)?\b/g, '')
    .replace(/\b(lines?)\s+\d+(?:\s*(?:,|and|to|-|–)\s*\d+)*/gi, '$1')
}
