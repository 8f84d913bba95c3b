import type { Stream } from './streams.ts'

/** Writes a value as indented JSON. */
export function writeJson(value: unknown, stream: Stream): void {
  stream.write(`${JSON.stringify(value, null, 2)}\n`)
}
