import { InvalidArgumentError } from 'commander'
import { minutesIn } from '../text/minutes.ts'

const MAX_PORT = 65_535

const MAX_LIMIT = 999_999_999

/** Returns a whole number of at least 1. Throws commander's error for a wrong value. */
export function readLimit(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError(
      `Expected a number of at least 1${isMore(text) ? ` and at most ${MAX_LIMIT}` : ''}.`,
    )
  return Number(text)
}

function isMore(text: string): boolean {
  return Number(text) > MAX_LIMIT
}

/** Returns a port; 0 stands for any free one. */
export function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > MAX_PORT)
    throw new InvalidArgumentError(`Expected a port from 0 to ${MAX_PORT}.`)
  return Number(text)
}

/** Returns minutes: "6h", "90min", "1h30", "1.5h", "90" (minutes). Throws commander's error for anything else. */
export function readMinutes(text: string): number {
  const minutes = minutesIn(text)
  if (minutes === undefined)
    throw new InvalidArgumentError('Expected a time such as 6h, 90min or 1h30.')
  return minutes
}

/** Collects the values of an option that may be given several times. */
export function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value]
}
