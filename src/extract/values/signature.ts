const FORMS: readonly RegExp[] = [
  /\b(?:function|def|func|fn|fun|sub)[ \t]+(?:\([^()\n]*\)[ \t]*)?([\w$]+)[ \t]*(?:<[^<>\n]*>)?[ \t]*\(/,
  /\b(?:const|let|var|val)[ \t]+([\w$]+)[ \t]*(?::[^=\n]*)?=[ \t]*(?:async[ \t]*)?(?:function[ \t]*\w*[ \t]*)?\(/,
  /^[ \t]*(?:(?:public|private|protected|static|final|async|override|internal|virtual)[ \t]+){0,5}[\w<>[\],.?]+[ \t]+(\w+)[ \t]*\(/m,
]
const CLASS = /\b(?:class|object|struct|interface|trait|contract|feature|describe)[ \t]+(\w+)/

/** A function as its first line states it: its name and the names of its parameters. */
export interface Signature {
  name: string
  parameters: string[]
}

/** Returns the first function of a code text in any common language. */
export function readSignature(code: string, language = 'java'): Signature | undefined {
  const text = code.slice(0, 20_000).replace(/\bdef __\w+__\b/g, '')
  let best: RegExpExecArray | undefined
  const forms = /^(?:text|txt|plain|plaintext|markdown|md|)$/i.test(language)
    ? FORMS.slice(0, 1)
    : FORMS
  for (const form of forms) {
    const match = form.exec(text)
    if (
      match &&
      !/^(?:if|for|while|switch|return|new|await|else|catch)$/.test(match[1] ?? '') &&
      (!best || match.index < best.index)
    )
      best = match
  }
  if (!best) return undefined
  return { name: best[1] ?? '', parameters: parametersFrom(text, best.index + best[0].length) }
}

/** Returns the first function or class that a test defines. */
export function testFunction(code: string): string | undefined {
  const named =
    /\b(?:it|test|describe|scenario|Scenario)[ \t]*\([ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`)/.exec(
      code,
    )
  const test = /\b(?:def|func|fun|fn|void)\s+((?:test|Test|should|it_|given)\w*)[ \t]*\(/.exec(code)
  return (
    test?.[1] ??
    named?.[1] ??
    named?.[2] ??
    named?.[3] ??
    readSignature(code)?.name ??
    CLASS.exec(code)?.[1]
  )
}

function parametersFrom(text: string, start: number): string[] {
  let depth = 0
  let current = ''
  const parts: string[] = []
  for (const char of text.slice(start, start + 2_000)) {
    if (char === ')' && depth === 0) break
    if ('([{<'.includes(char)) depth++
    if (')]}>'.includes(char)) depth = Math.max(0, depth - 1)
    if (char === ',' && depth === 0) {
      parts.push(current)
      current = ''
    } else current += char
  }
  return [...parts, current]
    .flatMap(namesOf)
    .filter((name) => name !== '' && name !== 'self' && name !== 'this' && name !== 'cls')
}

/** "months: int = 12", "int months", "{ savings, cost }" and "cost float64". */
function namesOf(part: string): string[] {
  const bare = part
    .replace(/(?:\/\/|#).*$/gm, '')
    .replace(/\/\*.*?\*\//g, '')
    .trim()
  const opened = /^\{([^{}]*)\}/.exec(bare)
  if (opened)
    return (opened[1] ?? '').split(',').map((name) => (name.split(/[:=]/)[0] ?? '').trim())
  const left = (bare.split('=')[0] ?? '').trim()
  if (left.includes(':'))
    return [(left.split(':')[0] ?? '').replace(/\b(?:mut|val|var|readonly)\s+|\?$/g, '').trim()]
  const words = left.split(/\s+/)
  if (words.length < 2) return [left.replace(/^[*.&]{1,3}/, '')]
  const isTypeFirst =
    /^(?:int|long|float|double|decimal|boolean|bool|string|char|final|const|unsigned|u?int\d*_t|\p{Lu}[\p{L}\p{N}<>[\]]*)$/u.test(
      words[0] ?? '',
    )
  return [(isTypeFirst ? (words.at(-1) ?? '') : (words[0] ?? '')).replace(/^[*&]{1,2}/, '')]
}
