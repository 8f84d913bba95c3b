import { escapeCharacters } from './unprintable.ts'

/** A command to a build's runner, at any place of a line; in JSON it stands in a string or a key. */
const COMMAND = /(?<=#)#(?=[a-z]*\[)/gi

/**
 * Returns a value as JSON that a terminal and a build's log can only show: characters that they would
 * obey are written as `\u009b`, which says the same to whoever reads the JSON.
 */
export function jsonText(value: unknown, indent?: number): string {
  const write = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  const json = escapeCharacters(JSON.stringify(value, null, indent), write, '\n')
  return json.replace(COMMAND, write(0x23))
}
