import type { Finding } from '../../model/finding.ts'
import { withoutLineNumbers } from '../../text/line-numbers.ts'

/**
 * Returns for each finding a name that stays while the gap stays, wherever its line moves: made of
 * rule, file, subject and words; of equal ones the second, third, … are counted in file order.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const places = [...findings.keys()].sort((a, b) => {
    const [left, right] = [findings[a] as Finding, findings[b] as Finding]
    return left.line - right.line || left.column - right.column || a - b
  })
  const seen = new Map<string, number>()
  const prints: string[] = new Array(findings.length)
  for (const index of places) {
    const id = idOf(findings[index] as Finding)
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    prints[index] = digest(`${id}\n${count}`)
  }
  return prints
}

function idOf({ rule, path, subject, message }: Finding): string {
  return [rule, path, subject, withoutLineNumbers(message)].join('\n')
}

/** Returns 64 bits of a text as hex: two lanes of FNV-1a with a final mix. No secret depends on it. */
function digest(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return [mix(a), mix(b ^ a)].map((lane) => lane.toString(16).padStart(8, '0')).join('')
}

function mix(lane: number): number {
  const mixed = Math.imul(lane ^ (lane >>> 16), 0x7feb352d)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
