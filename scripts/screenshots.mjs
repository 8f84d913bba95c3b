// Takes a picture of every place of a site, at two widths in both themes. Needs a build (npm run build)
// and a browser.
//   node scripts/screenshots.mjs [WORD…]              the demo corpus, into screenshots/ (git-ignored), and
//                                                      the README's pictures into docs/
//   node scripts/screenshots.mjs CORPUS OUT [WORD…]   another corpus, into a folder
// With words, only the places whose name has one of them; “docs” is the README's pictures.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { COMMAND, DEMO, ROOT } from './bench/places.mjs'
import { BROWSER_FLAGS, findBrowser, SOFTWARE_WEBGL } from './browser.mjs'
import { indexedPng } from './pictures/indexed-png.mjs'
import { DEMO_PLACES, placesOf } from './pictures/places.mjs'
import { serveSite } from './site-server.mjs'

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
/** The README's pictures, by their place, and how heavy each may be. */
const DOCS = ['overview', 'map', 'episode', 'path', 'gaps']
const DOCS_LIMIT = 200_000

const { corpus, pictures, words } = readArguments(process.argv.slice(2))
const isDemo = corpus === DEMO
const executablePath = findBrowser()
if (!executablePath) throw new Error('Expected Chromium or Chrome: set CHROME_PATH')
const folder = mkdtempSync(join(tmpdir(), 'atlas-pictures-'))
try {
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'build', corpus, '--out', folder],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Expected a site: ${stderr}`)
  const site = await serveSite(folder)
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, ...SOFTWARE_WEBGL],
  })
  try {
    await takeAll(browser, site.address, isDemo ? DEMO_PLACES : placesOf(folder))
    if (isDemo && (words.length === 0 || words.includes('docs'))) await takeDocs(browser, site)
  } finally {
    await browser.close()
    site.close()
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Two folders in front are a corpus and where its pictures go; a slash tells a path from a word. */
function readArguments(args) {
  const [first, second, ...rest] = args
  const isPath = first?.includes('/')
  if (!isPath) return { corpus: DEMO, pictures: join(ROOT, 'screenshots'), words: args }
  if (!statSync(first, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`Expected a folder with episodes, found none at ${first}`)
  if (second === undefined) throw new Error(`Expected a folder for the pictures behind ${first}`)
  return { corpus: resolve(first), pictures: resolve(second), words: rest }
}

async function takeAll(browser, address, places) {
  mkdirSync(pictures, { recursive: true })
  const chosen = Object.entries(places).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  )
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark'])
      for (const [name, hash] of chosen) {
        const path = join(pictures, `${name}-${size}-${colorScheme}.png`)
        await take(browser, address + hash, { viewport, colorScheme }, path)
      }
}

/** The pictures in the documentation: each with as many colours as the limit allows. */
async function takeDocs(browser, site) {
  mkdirSync(join(ROOT, 'docs'), { recursive: true })
  for (const name of DOCS) {
    const options = { viewport: SIZES.wide, colorScheme: 'light' }
    const shot = await take(browser, site.address + DEMO_PLACES[name], options)
    const pixels = await pixelsOf(browser, shot)
    const fitting = [128, 64, 32, 16]
      .map((colors) => ({ colors, png: indexedPng(pixels, colors) }))
      .find(({ png }) => png.length <= DOCS_LIMIT)
    if (!fitting) throw new Error(`Expected docs/${name}.png below ${DOCS_LIMIT} bytes`)
    writeFileSync(join(ROOT, `docs/${name}.png`), fitting.png)
    console.log(`docs/${name}.png: ${fitting.png.length} bytes, ${fitting.colors} colours`)
  }
}

/** Decodes a PNG as browsers do, having one at hand. */
async function pixelsOf(browser, png) {
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

/** Takes one picture; into a file where a path is given. */
async function take(browser, address, options, path) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // The map moves to its place and names its nodes in the frames after.
  await page.waitForTimeout(600)
  const shot = await page.screenshot({ path })
  await context.close()
  return shot
}
