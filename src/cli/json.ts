import { jsonText } from '../text/json.ts'
import type { Stream } from './streams.ts'

/** Writes a value as indented JSON. */
export function writeJson(value: unknown, stream: Stream): void {
  stream.write(`${jsonText(value, 2)}\n`)
}
