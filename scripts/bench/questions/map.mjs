// How soon is a large graph drawn, and how long is a frame while it moves, beside cytoscape.js?
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser, SOFTWARE_WEBGL } from '../../browser.mjs'
import { serveSite } from '../../site-server.mjs'
import { syntheticGraph } from '../graph.mjs'
import { DEMO } from '../places.mjs'
import { writeRival } from '../rival.mjs'
import { runCommand } from '../run-command.mjs'
import { loadSource } from '../source.mjs'
import { milliseconds } from '../table.mjs'
import { median } from '../timing.mjs'

const USUAL = [1_000, 10_000, 50_000]
const VIEW = { width: 1440, height: 900 }
/** Who is not there by then is told as slower than this. */
const PATIENCE_MS = 120_000
const MOVES = 40
/** Without a screen to wait for, so that a frame takes what it costs. */
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

const RIVALS = { canvas: 'rival/index.html', webgl: 'rival/index.html#webgl' }

export async function measure({ scratch, runs, sizes = USUAL, tell }) {
  const executablePath = findBrowser()
  if (!executablePath) return [{ figure: 'skipped', value: 'no browser' }]
  const folder = join(scratch, 'site')
  runCommand(['build', DEMO, '--out', folder], { scratch })
  const site = await serveSite(folder)
  const rows = []
  try {
    for (const size of sizes) {
      await writeGraph(folder, size)
      const draw = (address) => draws(executablePath, site.address + address, runs)
      const ours = await draw('#/map?whole=1')
      for (const [name, address] of Object.entries(RIVALS)) {
        const compared = compare(size, name, ours, await draw(address))
        compared.forEach(tell)
        rows.push(...compared)
      }
    }
  } finally {
    site.close()
  }
  return rows
}

async function writeGraph(folder, size) {
  const { packAtlas } = await loadSource('src/model/site-file.ts')
  const graph = syntheticGraph(size)
  const file = join(folder, 'data/atlas.json')
  const atlas = JSON.parse(readFileSync(file, 'utf8'))
  const communities = Array.from({ length: graph.clusters }, (_, id) => ({
    id,
    size: Math.ceil(size / graph.clusters),
    name: `Cluster ${id}`,
  }))
  writeFileSync(file, JSON.stringify(packAtlas({ ...atlas, communities, ...graph })))
  writeRival(folder, graph)
}

function compare(size, rival, ours, theirs) {
  const row = (figure, at) => ({
    figure: `${size.toLocaleString('en')} nodes, ${figure}`,
    value: told(ours[at]),
    reference: `cytoscape ${rival} ${told(theirs[at])}`,
    ratio: ours[at] / theirs[at],
    asked: '< 1',
  })
  return [row('first draw', 'draw'), row('frame while moving', 'frame')]
}

const told = (ms) => (ms >= PATIENCE_MS ? `> ${PATIENCE_MS / 1000} s` : milliseconds(ms))

async function draws(executablePath, address, runs) {
  const all = []
  for (let run = 0; run < runs; run++) all.push(await drawOnce(executablePath, address))
  return { draw: median(all.map((one) => one.draw)), frame: median(all.map((one) => one.frame)) }
}

/** From opening the page until a picture of the graph can be taken; then frames while it is dragged. */
async function drawOnce(executablePath, address) {
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, ...SOFTWARE_WEBGL, ...UNCAPPED],
  })
  try {
    const page = await browser.newPage({ viewport: VIEW })
    page.setDefaultTimeout(PATIENCE_MS)
    const start = performance.now()
    await page.goto(address)
    await page.waitForFunction(isDrawn)
    await page.screenshot()
    return { draw: performance.now() - start, frame: await frameWhileMoving(page) }
  } catch {
    return { draw: PATIENCE_MS, frame: PATIENCE_MS }
  } finally {
    await browser.close()
  }
}

/** The rival says so; Sigma draws in the frame in which its canvas is there. */
function isDrawn() {
  const isThere =
    document.title === 'drawn' || document.querySelector('canvas.sigma-nodes') !== null
  return isThere && new Promise((resolve) => requestAnimationFrame(() => resolve(true)))
}

/** Drags the graph a step in every frame, as a hand does, and returns how long a frame takes. */
async function frameWhileMoving(page) {
  const steps = await page.evaluate(dragByFrames, { moves: MOVES, ...VIEW })
  return median(steps)
}

/** Runs in the page. */
async function dragByFrames({ moves, width, height }) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const [x, y] = [width / 2 - 7, height / 2 - 3]
  const target = document.elementFromPoint(x, y)
  const fire = (type, step) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        button: 0,
        buttons: 1,
        clientX: x + 4 * step,
        clientY: y + 2 * step,
      }),
    )
  fire('mousedown', 0)
  const times = [await nextFrame()]
  for (let step = 1; step <= moves; step++) {
    fire('mousemove', step)
    times.push(await nextFrame())
  }
  fire('mouseup', moves)
  return times.slice(1).map((time, at) => time - times[at])
}
