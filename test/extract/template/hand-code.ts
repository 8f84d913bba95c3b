import type { Hand } from './hand.ts'

/** A block of code between any fences. */
export function fence(hand: Hand, info: string, code: string): string {
  const marks = hand('```', '```', '````', '~~~')
  return `${marks}${info}\n${code}\n${marks}`
}
