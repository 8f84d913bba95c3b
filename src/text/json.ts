import { breakCommands, escapeCharacters } from './unprintable.ts'

/**
 * Returns a value as JSON that a terminal and a build's log can only show: characters that they would
 * obey are written as `\u009b`, which says the same to whoever reads the JSON.
 */
export function jsonText(value: unknown, indent?: number): string {
  const write = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  const json = escapeCharacters(JSON.stringify(value, null, indent), write, '\n')
  return breakCommands(json, write(0x23))
}
