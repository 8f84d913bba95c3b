import { anchorsOf, LABEL_FONT } from './labels.ts'
import type { Item } from './paint.ts'
import type { Picture } from './picture.ts'
import { digits } from './shapes.ts'

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

/** Returns a picture as an SVG file: text stays text. */
export function toSvg({ width, height, items }: Picture, title: string): string {
  const size = `width="${digits(width)}" height="${digits(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${digits(width)} ${digits(height)}" font-family="${escapeXml(LABEL_FONT)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...items.map(itemSvg),
    '</svg>',
    '',
  ].join('\n')
}

function itemSvg(item: Item): string {
  if ('text' in item) return textSvg(item)
  const { path, fill = 'none', stroke, width = 1, opacity, dash } = item
  return `<path ${attributes({
    d: path,
    fill,
    'fill-rule': fill === 'none' ? undefined : 'evenodd',
    'fill-opacity': opacity,
    stroke,
    'stroke-width': stroke && digits(width),
    'stroke-opacity': opacity === undefined ? undefined : Math.min(1, opacity * 2.5),
    'stroke-dasharray': dash?.join(' '),
  })}/>`
}

function textSvg({ text, color, halo }: Extract<Item, { text: unknown }>): string {
  const shared = {
    'font-size': digits(text.font.size),
    'font-weight': text.font.weight,
    'font-style': text.font.isItalic ? 'italic' : undefined,
    'text-anchor': ANCHORS[text.align],
    'dominant-baseline': 'central',
    fill: color,
    stroke: halo,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    opacity: text.strength < 1 ? digits(text.strength) : undefined,
  }
  return anchorsOf(text)
    .map(
      ({ line, x, y }) =>
        `<text ${attributes({ x: digits(x), y: digits(y), ...shared })}>${escapeXml(line)}</text>`,
    )
    .join('\n')
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}="${escapeXml(String(value))}"`],
    )
    .join(' ')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes what XML reads as markup, and leaves out what it may not contain at all. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
  )
}
