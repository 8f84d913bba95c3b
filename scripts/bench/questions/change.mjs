// How soon does an open page show a file that was changed, and what does a build cost after a change?
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser } from '../../browser.mjs'
import { COMMAND, PODCAST } from '../places.mjs'
import { runCommand } from '../run-command.mjs'
import { loadSource } from '../source.mjs'
import { milliseconds } from '../table.mjs'
import { median } from '../timing.mjs'

export const needs = [PODCAST]
/** Edits of one file in a row: the first also warms up. */
const EDITS = 6
const PATIENCE_MS = 120_000

export async function measure({ scratch, runs }) {
  const corpus = join(scratch, 'corpus')
  cpSync(PODCAST, corpus, { recursive: true })
  const files = markdownIn(corpus)
  const cache = join(scratch, 'cache')
  const build = () =>
    runCommand(['build', corpus, '--out', join(scratch, 'site')], { scratch, cache }).wallMs
  const cold = medianOf(runs, () => {
    for (const name of ['site', 'cache'])
      rmSync(join(scratch, name), { recursive: true, force: true })
    return build()
  })
  const row = (figure, ms, asked) => ({
    figure,
    value: milliseconds(ms),
    reference: `cold build ${milliseconds(cold)}`,
    ratio: ms / cold,
    asked,
  })
  const again = medianOf(runs, build)
  const extracted = touchAll(files, cache, build)
  const changed = medianOf(runs, (run) => {
    appendTo(files[3], `0.${run}`)
    return build()
  })
  const live = await liveTimes(corpus, files[3], scratch)
  return [
    ...(live.shown ? [row('change until the open page shows it', live.shown, '≤ 300 ms')] : []),
    row('change until everything is served', live.built, '≤ 0.05'),
    row('build, nothing changed', again),
    row('build, one file changed', changed),
    {
      figure: 'files extracted after all were touched',
      value: `${extracted}`,
      reference: `${files.length} touched`,
      ratio: extracted / files.length,
      asked: '0',
    },
  ]
}

function medianOf(runs, work) {
  return median(Array.from({ length: runs }, (_, run) => work(run)))
}

function markdownIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name))
}

function appendTo(file, number) {
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence(number)}\n`)
}

const sentence = (number) => `A sentence that was written for edit ${number}.`

/** Returns how many extracts a build keeps anew after every file got another time of its last change. */
function touchAll(files, cache, build) {
  const before = new Set(entriesIn(cache))
  if (before.size < files.length)
    throw new Error(`Expected an extract of each file in ${cache}, found ${before.size}`)
  const now = new Date()
  for (const file of files) utimesSync(file, now, now)
  build()
  return entriesIn(cache).filter((entry) => !before.has(entry)).length
}

/** Files of a folder with the time of their last change: an extract that is kept again has another. */
function entriesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
}

/** Serves a corpus, changes a file again and again, and returns the medians. */
async function liveTimes(corpus, file, scratch) {
  const home = join(scratch, 'serve-home')
  mkdirSync(home)
  const { ATLAS_CACHE: _, ...env } = process.env
  const server = spawn(process.execPath, [COMMAND, 'serve', corpus, '--port', '0'], {
    env: { ...env, HOME: home, XDG_CACHE_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const executablePath = findBrowser()
  const browser = executablePath && (await chromium.launch({ executablePath, args: BROWSER_FLAGS }))
  try {
    const url = await new Promise((told) =>
      server.stdout.once('data', (text) => told(String(text).trim())),
    )
    const events = listen(url)
    const page = browser && (await openEpisode(browser, url, corpus, file))
    const times = []
    for (let edit = 1; edit <= EDITS; edit++) {
      const built = events.next('data: rebuilt')
      const start = performance.now()
      appendTo(file, edit)
      await page?.getByText(sentence(edit)).waitFor({ state: 'attached', timeout: PATIENCE_MS })
      const shown = performance.now() - start
      await built
      times.push({ shown, built: performance.now() - start })
      await new Promise((done) => setTimeout(done, 1000))
    }
    await events.close()
    const rest = times.slice(1)
    return {
      shown: page && median(rest.map((one) => one.shown)),
      built: median(rest.map((one) => one.built)),
    }
  } finally {
    await browser?.close()
    server.kill('SIGTERM')
  }
}

async function openEpisode(browser, url, corpus, file) {
  const { unpackAtlas } = await loadSource('src/model/site-file.ts')
  const atlas = unpackAtlas(await (await fetch(`${url}data/atlas.json`)).json())
  const { key } = atlas.nodes.find(({ path }) => join(corpus, path ?? '') === file)
  const page = await browser.newPage()
  await page.goto(`${url}#/episode/${encodeURIComponent(key)}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: PATIENCE_MS })
  return page
}

/** Follows the events of a served site. */
function listen(url) {
  const waiting = []
  const stop = new AbortController()
  const following = (async () => {
    const { body } = await fetch(`${url}events`, { signal: stop.signal })
    for await (const part of body) {
      const text = Buffer.from(part).toString()
      for (const one of waiting.splice(0))
        if (text.includes(one.words)) one.told()
        else waiting.push(one)
    }
  })().catch(() => {})
  return {
    next: (words) => new Promise((told) => waiting.push({ words, told })),
    close: () => {
      stop.abort()
      return following
    },
  }
}
