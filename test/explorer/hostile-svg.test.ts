import { describe, expect, test } from 'vitest'
import { toSvg } from '../../src/explorer/canvas/svg.ts'
import { type Element, readXml } from '../publish/export/read.ts'
import { BAD_ADDRESSES, NAME_PAYLOADS, TEXT_PAYLOADS } from '../support/payloads.ts'

const PAYLOADS = [...NAME_PAYLOADS, ...TEXT_PAYLOADS, ...BAD_ADDRESSES]
/** What an XML document may not hold at all. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The picture of one name, saved. */
function svgOf(name: string): Element {
  const font = { size: 12, weight: 500 as const, isItalic: false }
  const box = { x: 0, y: 0, width: 80, height: 12 }
  const text = { lines: [name], box, font, align: 'left', role: 'node', strength: 1 } as const
  const item = { text, color: '#000', halo: '#fff' }
  return readXml(toSvg({ width: 100, height: 100, items: [item] }, name))
}

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)]
}

test('there are more than a hundred payloads', () => {
  expect(PAYLOADS.length).toBeGreaterThan(100)
})

describe('a saved picture of the map holds a name as text, and nothing that runs or loads', () => {
  test.each(PAYLOADS.map((name) => [JSON.stringify(name).slice(0, 60), name]))('%s', (_, name) => {
    const elements = all(svgOf(name))
    expect(elements.map((element) => element.name)).toEqual(['svg', 'title', 'text'])
    const attributes = elements.flatMap((element) => Object.keys(element.attributes))
    expect(attributes.filter((attribute) => /^on|href|src|style/i.test(attribute))).toEqual([])
    const shown = elements.slice(1).map(({ text }) => text)
    const written = name.replace(FORBIDDEN, '')
    for (const text of shown) expect(text.replace(FORBIDDEN, '')).toBe(written)
  })
})
