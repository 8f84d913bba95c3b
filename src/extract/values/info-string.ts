/** What the info string of a fence says besides its language. */
export interface InfoString {
  language?: string
  caption?: string
  company?: string
  pattern?: string
}

const PAIR = /([\w-]{1,40})=(?:"([^"]*)"|'([^']*)'|(\S+))/g

/** Reads `java title="Order service" company=Netflix`, `go:hlc/clock.go`, `{.python caption="…"}`. */
export function readInfoString(
  lang: string | null | undefined,
  meta: string | null | undefined,
): InfoString {
  const whole = `${lang ?? ''} ${meta ?? ''}`
    .slice(0, 500)
    .trim()
    .replace(/^\{\s*\.?|\}$/g, '')
  const [first = '', ...others] = whole.split(/\s+/)
  const [language, file] = first.split(/[:{,]/, 2)
  const rest = others.join(' ')
  const pairs = new Map<string, string>()
  for (const match of rest.matchAll(PAIR))
    pairs.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '')
  const words = rest
    .replace(PAIR, '')
    .replace(/\{[^{}]*\}|\bshowLineNumbers\b|\bcopy\b/g, '')
    .replace(/^[\s"'–—:-]{1,20}|["'\s]{1,20}$/g, '')
  const caption =
    pairs.get('title') ??
    pairs.get('caption') ??
    pairs.get('name') ??
    (words || undefined) ??
    pairs.get('filename') ??
    pairs.get('file') ??
    (file?.includes('.') ? file : undefined)
  const company = pairs.get('company')
  const pattern = pairs.get('pattern')
  return {
    ...(language && /^[\w+#.-]+$/.test(language) ? { language: language.toLowerCase() } : {}),
    ...(caption ? { caption } : {}),
    ...(company ? { company } : {}),
    ...(pattern ? { pattern } : {}),
  }
}
