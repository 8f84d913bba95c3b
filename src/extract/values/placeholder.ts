/**
 * What a template leaves for the author to fill. The rules are about form, not about a list of
 * known texts: a slot in brackets, a slot letter where a number belongs, a choice not made.
 */
export interface PlaceholderOptions {
  /** In a formula brackets and letters mean what they say; only a text that is one slot counts. */
  mathematics?: boolean
}

/** The last word of a slot in the middle of other words: "[old pattern]", "[Company]". */
const SLOT_NOUNS = new Set(
  (
    'number title pattern company year month date metric vulnerability scenario component concept aspect ' +
    'name description tool requirement point structure language series topic link url value amount count percentage ' +
    'impact cause technology service system team product feature incident author book paper talk course episode ' +
    'reason result benefit problem solution strategy library framework placeholder here industry example event duration ' +
    'hour user city region cost saving threshold target person speaker role something area field text detail cloud provider vendor customer'
  ).split(' '),
)

const ABSENT = /^(?:[-–—−_.…?·\s]*|n\/?a|n\.a\.|nil)$/i
const UNDECIDED =
  /^(?:tb[adc]|todo|fixme|to be (?:added|announced|confirmed|decided|defined|determined|done|filled|scheduled|written)|coming soon|fill (?:me )?in|lorem ipsum)\b/i
const SCALE = new Set(
  (
    'critical severe high medium med mid moderate low minimal none small large big easy hard ' +
    'difficult simple complex yes no true false short long constant linear logarithmic exponential ' +
    'quadratic polynomial sublinear superlinear'
  ).split(' '),
)
const COUNTED =
  '(?:ms|μs|µs|us|ns|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|percent|users?|customers?|accounts?|people|persons?|engineers?|developers?|employees|teams?|requests?|queries|transactions?|records?|rows?|events?|messages?|rps|qps|tps|nodes?|servers?|instances?|services?|regions?|dollars?|usd|eur|[kmgt]i?b|[kmgt]bps|data exposed|million|billion|thousand|lakhs?|crores?|times|points?)'
const COUNT_SLOT = new RegExp(
  `^(?:[~<>≈≤≥]\\s*)?(?:about |over |under |up to )?[XYZ]{1,4}(?:\\s*[+/-]\\s*[XYZ\\d.]{1,6})?\\s+${COUNTED}\\b`,
)
const JOINED_SLOT =
  /(?:^|[\s(<>~≤≥≈:=-])[XYZ]{1,4}(?:ms|[μµun]s|%|[KMGT]i?B(?:ps)?|hrs?|min|rps|qps|tps|x)(?![\p{L}\p{N}])/u
const MONEY_SLOT = /[$€£₹]\s?[XYZN]{1,4}(?![\p{L}\p{N}$]|\.\d)/u

/** True where the text says nothing, in a way that says so: empty, a dash, "n/a". */
export function isAbsent(text: string): boolean {
  return ABSENT.test(text.trim())
}

/** True where the text is something a template left to be filled, and not a value. */
export function isPlaceholder(text: string, options: PlaceholderOptions = {}): boolean {
  const value = text.trim().slice(0, 2_000)
  if (isWholeSlot(value) || UNDECIDED.test(value)) return true
  if (options.mathematics) return false
  return (
    hasSlot(value) ||
    isCountSlot(value) ||
    isUnmadeChoice(value) ||
    isNumberedFeature(value) ||
    /^Y{4}-M{2}/i.test(value)
  )
}

/** "[Pattern]", "[Company] [Year]", "<name>", "{{company}}": brackets and nothing else. */
function isWholeSlot(value: string): boolean {
  if (value.length <= 80 && /^(?:<[^<>]+>|\{\{?[\p{L} _-]+\}?\})$/u.test(value))
    return /\p{L}{2}/u.test(value)
  const slots = bracketed(value)
  if (slots.length === 0) return false
  let rest = ''
  let end = 0
  for (const slot of slots) {
    rest += value.slice(end, slot.start)
    end = slot.end
  }
  rest += value.slice(end)
  if (/[\p{L}\p{N}]/u.test(rest.replace(/^['’]s$/, ''))) return false
  return slots.every((slot) => isSlotText(slot.text))
}

/** Words that only ask for words: no citation number, no identifier, no interval. */
function isSlotText(inner: string): boolean {
  if (/^[XYZWN](?:$|[^\p{L}])/u.test(inner)) return true
  if (!/\p{L}{3}/u.test(inner)) return false
  if (/^[A-Z]{2,8}[-\s]?\d/.test(inner) || /[=_(){}]/.test(inner)) return false
  if (/\b(?:1[89]|20)\d\d\b/.test(inner)) return false
  return !/^(?:sic|redacted|internal|confidential|none|unknown|optional)$/i.test(inner)
}

/** True where words in brackets end in a noun that only asks: "old pattern", "Company", "Name". */
export function isSlotName(text: string): boolean {
  const last = /(\p{L}+)[^\p{L}]*$/u.exec(text)?.[1]?.toLowerCase() ?? ''
  return [last, last.replace(/s$/, ''), last.replace(/ies$/, 'y')].some((noun) =>
    SLOT_NOUNS.has(noun),
  )
}

/** "Implement [pattern] in [component]": a slot among words. */
function hasSlot(value: string): boolean {
  if (MONEY_SLOT.test(value) || JOINED_SLOT.test(value)) return true
  return bracketed(value).some(({ start, text }) => {
    if (start > 0 && /[\p{L}\p{N}_\])]/u.test(value[start - 1] ?? '')) return false
    if (/^[XYZWN](?:$|[^p{L}p{N}])/.test(text)) return true
    return isSlotText(text) && isSlotName(text)
  })
}

interface Bracketed {
  start: number
  end: number
  text: string
}

/** Returns what stands in square brackets; a checkbox, a link and an index are none. */
function bracketed(value: string): Bracketed[] {
  const found: Bracketed[] = []
  let open = -1
  for (let index = 0; index < value.length; index++) {
    const char = value[index]
    if (char === '[') open = index
    if (char !== ']' || open < 0) continue
    const text = value.slice(open + 1, index).trim()
    const isLink = value[index + 1] === '('
    if (
      text.length > 1
        ? text.length <= 120 && !isLink
        : /[YZWN]/.test(text) || isCapitalX(open, text)
    )
      found.push({ start: open, end: index + 1, text })
    open = -1
  }
  return found
}

/** A lone "[X]" is a ticked box where words follow at the start; elsewhere it is a slot. */
function isCapitalX(open: number, text: string): boolean {
  return text === 'X' && open > 0
}

/** "Z hours", "X engineers", "Y users affected": a letter where a number belongs. */
function isCountSlot(value: string): boolean {
  return value.split(/[,;:()\n]|\band\b|\bper\b/).some((phrase) => COUNT_SLOT.test(phrase.trim()))
}

/** "High/Medium/Low", "Linear|Logarithmic|Exponential": a choice still to be made. */
function isUnmadeChoice(value: string): boolean {
  if (value.length > 80) return false
  const slashed = value.split(/[/|]/).map((part) => part.trim().toLowerCase())
  if (/^(?:yes\s*\/\s*no|true\s*\/\s*false)$/i.test(value)) return true
  return slashed.length >= 3 && slashed.every((part) => SCALE.has(part))
}

/** "- Feature 1<br>- Feature 2", "Tool 1, Tool 2": labels that count instead of naming. */
function isNumberedFeature(value: string): boolean {
  const parts = value.split(/[,;\n]/).map((part) => part.replace(/^[-*•\s]+/, '').trim())
  return parts.every((part) =>
    /^(?:feature|benefit|item|point|pattern|company|tool|step|lesson|example|metric|value|name|title|author|vector|cause|paper|book|talk|course)\s+(?:\d{1,2}|[A-CXYZ])$/i.test(
      part,
    ),
  )
}
