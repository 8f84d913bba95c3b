/** How a text lists things, besides lines and nested lists. */
export interface ListOptions {
  /** Names are short: "A, B and C" is three. */
  names?: boolean
  /** Tools also stand together with `/` and `+`: "Prometheus + Grafana", "ELK/Loki". */
  tools?: boolean
}

const BULLET = /^(?:[-*•·▪◦–]|\d{1,2}[.)])\s+/

/**
 * Returns the parts of a text that lists things: by lines or bullets where there are several,
 * else by semicolons, else by commas; never inside brackets or quotes.
 */
export function splitList(text: string, options: ListOptions = {}): string[] {
  const lines = text
    .split('\n')
    .map(withoutBullet)
    .filter((line) => line !== '')
  if (lines.length > 1) return lines
  const line = lines[0] ?? ''
  const isNames = options.names === true || options.tools === true
  const bySemicolon = splitOutside(line, (char) => char === ';')
  // Semicolons part groups of names: "A and B; C".
  if (bySemicolon.length > 1 && isNames)
    return bySemicolon.flatMap((group) => splitList(group, options))
  const parts =
    bySemicolon.length > 1
      ? bySemicolon
      : splitOutside(line, (char, next) => (char === ',' && !/\d/.test(next)) || char === '•')
  const last = parts.length - 1
  const named = parts.flatMap((part, index) => {
    if (index < last || (!isNames && last === 0)) return [withoutAnd(part)]
    return splitAnd(part, isNames ? 4 : 2)
  })
  const tools = options.tools ? named.flatMap(splitTools) : named
  return tools.map((part) => part.replace(/[.;,]$/, '').trim()).filter((part) => part !== '')
}

/** Returns a list item without the bullet that a table cell or plain text gives it. */
export function withoutBullet(text: string): string {
  return text.trim().replace(BULLET, '').trim()
}

/** Splits at characters outside round, square and curly brackets and double quotes. */
export function splitOutside(
  text: string,
  isBreak: (char: string, next: string) => boolean,
): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  const lastClosing = text.lastIndexOf('”')
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if ('([{'.includes(char)) depth++
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1)
    else if (char === '"') quoted = !quoted && text.indexOf('"', index + 1) > 0
    else if (char === '“') quoted = lastClosing > index
    else if (char === '”') quoted = false
    else if (depth === 0 && !quoted && isBreak(char, text[index + 1] ?? '')) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function withoutAnd(part: string): string {
  return part.replace(/^(?:and|&|plus)\s+/i, '')
}

/** "B and C" at the end of a list is two names; "Data Plane Separation" needs both its sides. */
function splitAnd(part: string, maxWords: number): string[] {
  const whole = withoutAnd(part)
  if (whole !== part) return [whole]
  const sides = whole.split(/\s+(?:and|&|plus)\s+/i)
  if (sides.length > 1 && /\b(?:separation|segregation|split)$/i.test(whole)) {
    const last = sides.splice(-2)
    return [...sides, last.join(' and ')]
  }
  return sides.length <= 3 && sides.every((side) => side.split(' ').length <= maxWords)
    ? sides
    : [whole]
}

const TOGETHER = /^(?:i\/o|ci\/cd|tcp\/ip|n\/a|and\/or|read\/write|a\/b)$/i

function splitTools(part: string): string[] {
  // "collector: Fluent Bit" names a tool by its part in the stack.
  const named = part.replace(/^[\p{Ll}_-]+:\s+/u, '')
  return named.split(/\s+\+\s+|\s+\/\s+/).flatMap((tool) => {
    const names = tool.split('/')
    const areNames =
      names.length > 1 && names.every((name) => /^\p{Lu}[\p{L}\p{N} .-]+$/u.test(name.trim()))
    return areNames && !TOGETHER.test(tool) ? names : [tool]
  })
}
