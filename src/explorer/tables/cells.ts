import { naturalOrder } from '../../text/compare.ts'
import { FIELD_NAMES } from '../strings/records.ts'
import { TEXT } from '../strings.ts'

/** Returns a field's value as one line of text; '' where there is none. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? TEXT.yes : TEXT.no
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${FIELD_NAMES.get(name) ?? name}: ${cellText(part)}`)
      .join('; ')
  return String(value).replace(/\s+/g, ' ').trim()
}

/** Orders values as a reader expects; what is absent comes last, whatever the direction. */
export function byValue(a: unknown, b: unknown, isDescending: boolean): number {
  const [left, right] = [cellText(a), cellText(b)]
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(left, right)
  return isDescending ? -order : order
}
