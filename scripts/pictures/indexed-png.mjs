import { deflateSync } from 'node:zlib'

/** Writes a PNG with a palette: the most frequent colours that differ, and the nearest for the rest. */
export function indexedPng({ width, height, colors }, most) {
  const counts = new Map()
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const frequent = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
  const palette = []
  for (const color of frequent) {
    if (palette.length === most) break
    if (palette.every((other) => distance(color, other) > 20_000 / most)) palette.push(color)
  }
  const nearest = new Map(
    frequent.map((color) => [
      color,
      palette.indexOf(
        palette.reduce((best, other) =>
          distance(color, other) < distance(color, best) ? other : best,
        ),
      ),
    ]),
  )
  const rows = Buffer.alloc(height * (width + 1))
  for (const [at, color] of colors.entries())
    rows[at + Math.floor(at / width) + 1] = nearest.get(color)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const entries = palette.flatMap((color) => [color & 255, (color >> 8) & 255, color >> 16])
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(entries)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function distance(a, b) {
  const part = (shift) => (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2
  return part(0) + part(8) + part(16)
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

/** The checksum of PNG, bit by bit: there is one picture. */
function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}
