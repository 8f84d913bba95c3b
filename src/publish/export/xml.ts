import { breakCommands, escapeCharacters } from '../../text/unprintable.ts'

/** What XML 1.0 cannot say in any way: control characters, lone halves of a pair, two non-characters. */
const NOT_XML = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu

/** Returns text that XML can hold: a control character as the visible `\x1b`, tabs and line ends stay. */
export function xmlSafe(text: string): string {
  return text.replace(NOT_XML, (char) => {
    if (char === '\t' || char === '\n' || char === '\r') return char
    const code = char.charCodeAt(0)
    if (code >= 0x7f && code <= 0x9f) return `\\x${code.toString(16)}`
    return code < 0x20 ? `\\x${code.toString(16).padStart(2, '0')}` : '\ufffd'
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Returns text as the content of an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return markSafe(xmlSafe(text).replace(/[&<>"'\t\n\r]/g, (char) => ENTITIES[char] ?? char))
}

/** Returns XML with what a terminal or a build's log would obey as references: whoever looks at it sees its text. */
export function markSafe(xml: string): string {
  const write = (code: number) => `&#x${code.toString(16)};`
  return breakCommands(escapeCharacters(xml, write, '\t\n\r'), write(0x23))
}
