// How long does a query take in Node, and what does the browser load for it?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PODCAST } from '../places.mjs'
import { mixedQueries } from '../queries.mjs'
import { runCommand } from '../run-command.mjs'
import { loadSource } from '../source.mjs'
import { megabytes, milliseconds } from '../table.mjs'
import { median, quantile, timeOf } from '../timing.mjs'

export const needs = [PODCAST]
const ROUNDS = 3

export async function measure({ scratch }) {
  const site = join(scratch, 'site')
  runCommand(['build', PODCAST, '--out', site], { scratch })
  const { index, context, texts, sizes, loads } = await openSite(site)
  const { search } = await loadSource('src/query/search.ts')
  const queries = mixedQueries(texts)
  const times = new Map(queries.map(({ kind }) => [kind, []]))
  const cpu = []
  // The first round warms up, as the first keys of a visitor do.
  for (let round = 0; round <= ROUNDS; round++)
    for (const { kind, query } of queries) {
      const before = process.cpuUsage()
      const taken = await timeOf(() => search(index, query, context, { limit: 20 }))
      const { user, system } = process.cpuUsage(before)
      if (round > 0) times.get(kind).push(taken)
      if (round > 0) cpu.push((user + system) / 1000)
    }
  const scan = median(await scanTimes(queries, texts))
  const all = [...times.values()].flat()
  const row = (figure, ms, asked) => ({
    figure,
    value: milliseconds(ms),
    reference: `scan ${milliseconds(scan)}`,
    ratio: ms / scan,
    asked,
  })
  return [
    row('a query, median', quantile(all, 0.5)),
    row('a query, p95', quantile(all, 0.95), '≤ 10 ms'),
    row('a query, p95 of its CPU time', quantile(cpu, 0.95)),
    ...[...times].map(([kind, taken]) => row(`  ${kind}, p95`, quantile(taken, 0.95))),
    ...sizes,
    ...loads,
  ]
}

async function openSite(site) {
  const { openHeadings, openText } = await loadSource('src/query/search.ts')
  const { unpackAtlas } = await loadSource('src/model/site-file.ts')
  const read = (path) => readFileSync(join(site, 'data', path), 'utf8')
  const nodes = new Map(unpackAtlas(JSON.parse(read('atlas.json'))).nodes.map((n) => [n.key, n]))
  const sections = new Map()
  for (const { key, shard, path } of nodes.values())
    if (path !== undefined)
      sections.set(key, new Map(JSON.parse(read(`texts/${shard}.json`)).sections))
  const context = {
    nodeOf: (key) => nodes.get(key),
    textOf: (key, line) => sections.get(key)?.get(line) ?? '',
  }
  const files = { headings: read('search/headings.json'), text: read('search/text.json') }
  let headings
  let index
  const parse = await timeOf(() => JSON.parse(files.text))
  const loads = [
    await timeOf(() => (headings = openHeadings(JSON.parse(files.headings).places, context))),
    await timeOf(() => (index = openText(headings, JSON.parse(files.text).words))),
  ].map((ms, at) => ({
    figure: ['titles and headings ready', 'all words ready'][at],
    value: milliseconds(ms),
    reference: `JSON.parse ${milliseconds(parse)}`,
    ratio: ms / parse,
  }))
  return {
    index,
    context,
    texts: [...sections.values()].flatMap((section) => [...section.values()]),
    sizes: Object.entries(files).map(([name, text]) => ({
      figure: `${name}.json, gzipped`,
      value: megabytes(gzipSync(text).length),
      reference: `raw ${megabytes(text.length)}`,
      ratio: gzipSync(text).length / text.length,
      asked: name === 'headings' ? '≤ 0.35 MB' : '≤ 1.7 MB',
    })),
    loads,
  }
}

/** The plainest search there is: every text folded and looked through. */
async function scanTimes(queries, texts) {
  const times = []
  for (const { query } of queries.slice(0, 5)) {
    const words = query.toLowerCase().split(/\s+/)
    times.push(
      await timeOf(() =>
        texts.filter((text) => {
          const folded = text.toLowerCase()
          return words.every((word) => folded.includes(word))
        }),
      ),
    )
  }
  return times
}
