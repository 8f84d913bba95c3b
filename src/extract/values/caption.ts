/** The parts of a caption that its form shows, without any vocabulary. */
export interface CaptionNames {
  company?: string
  pattern?: string
}

const NAME = "\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}.&-]*){0,2}"
const COMPANY_FIRST = new RegExp(`^(${NAME}?)(?:['’]s?|-style|-inspired|-like)\\s+\\S`, 'u')
const COMPANY_IMPLEMENTATION = new RegExp(
  `^(${NAME}?)\\s+(?:[Pp]roduction\\s+)?(?:[Ii]mplementation|[Cc]onfig(?:uration)?|[Vv]ersion|[Ss]tyle|[Aa]pproach|[Ss]etup|[Ss]ettings|[Ee]xample|[Cc]ode)\\b`,
  'u',
)
const COMPANY_LAST = new RegExp(`\\b(?:from|at|by|used by|as in|inspired by)\\s+(${NAME})`, 'u')
const PATTERN = /(?:^|[\s:–-])((?:[\p{L}\p{N}-]+\s){1,3})pattern\b/iu
const NOT_COMPANY =
  /^(?:production|complete|advanced|enhanced|high-performance|distributed|comprehensive|assemblyscript|c|the|a|an|our|your|this|simple|basic|production|example|sample|full|complete|minimal|java|go|golang|python|rust|kotlin|scala|typescript|javascript|node|nginx|kubernetes|docker|terraform|envoy|istio|spring|contract|unit|integration|load|chaos|test|testing|core|code|pattern|main|step|part|client|server|service|reference|naive|thread-safe|async|sync|global|local|hybrid|custom|default|standard|modern|legacy|optimized|alternative|view|see|using|here|there|it|that|this|what|who|how|let|he|she|today|tomorrow|everyone|nobody|someone)$/i

const OWNER = new RegExp(`^(${NAME}):\\s+(\\S.*)$`, 'u')

/** Returns what stands before the colon of "Quay: Bulkhead", and what behind it. */
export function ownerInCaption(caption: string): { company: string; rest: string } | undefined {
  const [, company = '', rest = ''] = OWNER.exec(caption.slice(0, 300)) ?? []
  return company === '' || NOT_COMPANY.test(company.split(' ')[0] ?? '')
    ? undefined
    : { company, rest }
}

/** Returns the company and the pattern that the words of a caption show: "Netflix's circuit breaker". */
export function namesInCaption(caption: string): CaptionNames {
  const text = caption.slice(0, 300)
  const company = companyIn(text)
  const pattern = patternIn(text, company)
  return { ...(company ? { company } : {}), ...(pattern ? { pattern } : {}) }
}

function companyIn(text: string): string | undefined {
  for (const form of [COMPANY_FIRST, COMPANY_IMPLEMENTATION, COMPANY_LAST]) {
    const name = form
      .exec(text)?.[1]
      ?.replace(/['’]s?$/, '')
      .trim()
    if (
      name &&
      /^\p{Lu}/u.test(name) &&
      !NOT_COMPANY.test(name.split(/ |-ready/i)[0] ?? '') &&
      !/\bpattern$/i.test(name)
    )
      return name
  }
  return undefined
}

function patternIn(text: string, company: string | undefined): string | undefined {
  const named = PATTERN.exec(text)?.[1]?.trim()
  if (named && !/^(?:this|the|a|design|test)$/i.test(named)) return withoutCompany(named, company)
  const implementation =
    /\bimplementation of (?:the |a |an )?([\p{L}\p{N} -]+?)(?:\s+(?:at|by|in|from|with|for)\b|[,.:;(]|$)/iu.exec(
      text,
    )
  return implementation?.[1]?.trim()
}

function withoutCompany(pattern: string, company: string | undefined): string {
  const bare = pattern.replace(
    /^(?:(?:the|a|an|complete|simple|basic|advanced|production|full|minimal|enhanced)\s+){1,3}/i,
    '',
  )
  return company && bare.startsWith(`${company} `) ? bare.slice(company.length + 1) : bare
}
