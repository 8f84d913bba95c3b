// Takes a picture of every place of the demo corpus's site, at two widths in both themes, into
// screenshots/ (git-ignored), and writes docs/map.png. Needs a build (npm run build) and a browser.
//   node scripts/screenshots.mjs [WORD…]      only the places whose name has one of the words
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, SOFTWARE_WEBGL } from './browser.mjs'

const ROOT = resolve(fileURLToPath(import.meta.url), '../..')
const PICTURES = join(ROOT, 'screenshots')
const MAP_LIMIT = 250_000
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

const CONSENSUS = '#/episode/episode%3A05-consensus'
const PLACES = {
  overview: '#/',
  map: '#/map',
  'map-selected': '#/map?select=pattern%3Acircuit-breaker',
  'map-focus': '#/map?focus=pattern%3Asaga&depth=2',
  'map-path': '#/map?from=pattern%3Asaga&to=pattern%3Afencing-token',
  'map-communities': '#/map?color=community',
  'list-link': '#/list?edge=episode%3A05-consensus,covers,pattern%3Araft',
  list: '#/list',
  episode: CONSENSUS,
  'episode-links': `${CONSENSUS}?tab=links`,
  'episode-records': `${CONSENSUS}?tab=records`,
  'episode-text': `${CONSENSUS}?line=152`,
  entity: '#/entity/pattern%3Atransactional-outbox',
  pattern: '#/entity/pattern%3Acircuit-breaker',
  series: '#/entity/series%3Adistributed-systems-field-guide',
  incidents: '#/tables/incident',
  implementations: '#/tables/implementation',
  metrics: '#/tables/metric',
  gaps: '#/gaps',
  links: '#/links',
  'path-empty': '#/path',
  path: '#/path?to=episode%3A05-consensus&known=episode%3A03-replication&time=360',
  'path-long':
    '#/path?to=episode%3A12-sagas-and-outbox&heard=episode%3A01-time-and-clocks&inferred=1',
  connect: '#/connect?a=pattern%3Asaga&b=pattern%3Atransactional-outbox',
  search: '#/search?q=fencing%20token',
}
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

const words = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'atlas-pictures-'))
const server = createServer(answer).listen(0, '127.0.0.1')
const executablePath = findBrowser()
if (!executablePath) throw new Error('Expected Chromium or Chrome: set CHROME_PATH')
const browser = await chromium.launch({
  executablePath,
  args: [...BROWSER_FLAGS, ...SOFTWARE_WEBGL],
})
try {
  const command = join(ROOT, 'dist/cli/main.js')
  const built = spawnSync(process.execPath, [
    command,
    'build',
    join(ROOT, 'data/episodes'),
    '--out',
    folder,
  ])
  if (built.status !== 0) throw new Error(`Expected a site: ${built.stderr}`)
  mkdirSync(PICTURES, { recursive: true })
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark']) await takeAll(size, viewport, colorScheme)
  if (words.length === 0 || words.includes('docs')) await takeMap()
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
}

async function takeAll(size, viewport, colorScheme) {
  for (const [name, hash] of Object.entries(PLACES)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue
    await take(
      hash,
      { viewport, colorScheme },
      join(PICTURES, `${name}-${size}-${colorScheme}.png`),
    )
  }
}

/** The picture of the map in the documentation: with as many colours as the limit allows. */
async function takeMap() {
  const shot = await take(PLACES.map, { viewport: SIZES.wide, colorScheme: 'light' })
  const pixels = await pixelsOf(shot)
  const file = join(ROOT, 'docs/map.png')
  mkdirSync(join(ROOT, 'docs'), { recursive: true })
  for (const colors of [128, 64, 32, 16]) {
    const png = indexedPng(pixels, colors)
    if (png.length > MAP_LIMIT) continue
    writeFileSync(file, png)
    console.log(`docs/map.png: ${png.length} bytes, ${colors} colours`)
    return
  }
  throw new Error(`Expected docs/map.png below ${MAP_LIMIT} bytes`)
}

/** Decodes a PNG as browsers do, having one at hand. */
async function pixelsOf(png) {
  const page = await browser.newPage()
  const numbers = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob())
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context.drawImage(image, 0, 0)
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
      const colors = new Uint32Array(data.buffer)
      return { width, height, colors: [...colors].map((color) => color & 0xffffff) }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  return numbers
}

/** Writes a PNG with a palette: the most frequent colours that differ, and the nearest for the rest. */
function indexedPng({ width, height, colors }, most) {
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

/** Takes one picture; into a file where a path is given. */
async function take(hash, options, path) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/${hash}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // The map moves to its place and names its nodes in the frames after.
  await page.waitForTimeout(600)
  const shot = await page.screenshot({ path })
  await context.close()
  return shot
}

async function answer({ url }, response) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
  const file = join(folder, path === '/' ? 'index.html' : path)
  try {
    const body = await readFile(file)
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/json')
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}
