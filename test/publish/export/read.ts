/** An element of an XML document. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Returns the root of an XML document. Throws on anything that is not well-formed; no DTD, no CDATA. */
export function readXml(xml: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('a character that XML does not allow')
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const token =
    /<\?xml [^>]*\?>|<\/([^\s<>/]+)>|<([^\s<>/]+)((?:\s+[^\s=<>]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let end = 0
  for (const [all, closed, name, attributes = '', empty, text] of xml.matchAll(token)) {
    end += all.length
    const current = open.at(-1) as Element
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`unexpected </${closed}>`)
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' }
      current.children.push(element)
      if (empty === '') open.push(element)
    } else if (text !== undefined) current.text += decode(text)
  }
  const [root, ...others] = top.children
  if (end !== xml.length) throw new Error(`no XML at ${end}: ${xml.slice(end, end + 40)}`)
  if (open.length > 1 || !root || others.length > 0) throw new Error('expected one root')
  return root
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([^\s=]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`a second ${name}`)
    found[name] = decode(value)
  }
  return found
}

function decode(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text))
    throw new Error(`bare & in ${text}`)
  return text.replace(/&(#x?)?([0-9a-z]+);/gi, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (ENTITIES[name] ?? '')
      : String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16)),
  )
}

/** Returns every element of a name, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ])
}

/** Returns the rows of a CSV text. Throws where it is none by RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let end = 0
  for (const [all, quoted, plain = '', mark] of text.matchAll(cell)) {
    end += all.length
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (mark === ',') continue
    rows.push(row)
    row = []
  }
  if (end !== text.length) throw new Error(`no CSV at ${end}: ${text.slice(end, end + 40)}`)
  return rows
}
