import { escapeCharacters } from './unprintable.ts'

/**
 * Returns a value as JSON that a terminal can only show: characters that it would obey are written
 * as `\u009b`, which says the same to whoever reads the JSON.
 */
export function jsonText(value: unknown, indent?: number): string {
  const write = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  return escapeCharacters(JSON.stringify(value, null, indent), write, '\n')
}
