const MAX_NAME = 160

/** Returns hours and minutes as people say them: `3 h 20 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest} min`
  return rest === 0
    ? `${hours.toLocaleString('en')} h`
    : `${hours.toLocaleString('en')} h ${rest} min`
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en')
}

/** Cuts a name that would flood the page; whole characters are kept. */
export function shorten(name: string, limit = MAX_NAME): string {
  if (name.length <= limit) return name
  const head = name.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')
  // A letter without its marks is another letter.
  const isCutWithin = /^[\p{M}\u200c\u200d]/u.test(name.slice(head.length))
  return `${isCutWithin ? head.replace(/\P{M}\p{M}*$/u, '') : head}…`
}

/** Returns text without its accents and case: what a reader types finds what an author wrote. */
export function fold(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

const SIGNS =
  '(?![©®™])[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\u200d\\ufe0f]'
const SIGNS_BEFORE = new RegExp(`^(?:\\s*${SIGNS})+\\s*`, 'u')
const SIGNS_AFTER = new RegExp(`(?:\\s+(?:${SIGNS})+)+\\s*$`, 'u')

/** Returns a heading without the pictures around it: many a font has none, and they are read aloud. */
export function headingText(heading: string): string {
  return heading.replace(SIGNS_BEFORE, '').replace(SIGNS_AFTER, '') || heading
}

/** Returns how many characters of decoration a heading begins with. */
export function decorationLength(heading: string): number {
  const length = SIGNS_BEFORE.exec(heading)?.[0].length ?? 0
  return length === heading.length ? 0 : length
}
