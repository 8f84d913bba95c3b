import { expect, test } from 'vitest'
import { makeAtlas } from '../src/atlas.ts'
import { DEFAULT_CONFIG } from '../src/config.ts'
import type { Atlas } from '../src/model/atlas.ts'
import { placesOf } from '../src/model/previous.ts'
import { type Files, memoryEffects, siteFilesOf, TINY_VOCABULARY } from './support/corpus.ts'

const FILES: Files = {
  '01-clocks.md': '# Episode 1: Clocks\n\nNetflix runs a Circuit Breaker.\n',
  '02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 1\n',
  '03-log.md': '# Episode 3: Log\n\nKafka, for Google.\n',
}
const CLOCKS = FILES['01-clocks.md'] ?? ''

const world = { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }

function atlasOf(files: Files, before?: Atlas): Promise<Atlas> {
  const known = { texts: new Map(), extracts: new Map(), atlas: before }
  return makeAtlas('/corpus', { ...world, known }, memoryEffects(files))
}

const ranksIn = ({ graph }: Atlas) => graph.mapNodes((_, { pageRank }) => pageRank)

/** An atlas whose nodes have a rank that nobody would compute. */
async function markedAtlas(): Promise<Atlas> {
  const atlas = await atlasOf(FILES)
  for (const key of atlas.graph.nodes()) atlas.graph.setNodeAttribute(key, 'pageRank', 7)
  return atlas
}

test.each<[string, Files]>([
  ['text that names nothing', { ...FILES, '01-clocks.md': `${CLOCKS}\nAnd so on.\n` }],
  ['lines that move', { ...FILES, '01-clocks.md': CLOCKS.replace('\n\n', '\n\nWell.\n\n') }],
])('%s: the graph is not measured again', async (_, files) => {
  const after = await atlasOf(files, await markedAtlas())
  expect(new Set(ranksIn(after))).toEqual(new Set([7]))
})

test.each<[string, Files]>([
  [
    'a name more',
    { ...FILES, '03-log.md': '# Episode 3: Log\n\nKafka, for Google and Netflix.\n' },
  ],
  ['the same name again', { ...FILES, '01-clocks.md': `${CLOCKS}\nNetflix does.\n` }],
  ['another title', { ...FILES, '03-log.md': '# Episode 3: Logs\n\nKafka, for Google.\n' }],
  ['a file less', { '01-clocks.md': CLOCKS, '02-order.md': FILES['02-order.md'] ?? '' }],
])('%s: the graph is measured again', async (_, files) => {
  const after = await atlasOf(files, await markedAtlas())
  expect(ranksIn(after)).not.toContain(7)
})

test('what is taken from the atlas before is what measuring again would give, to the byte', async () => {
  const before = await atlasOf(FILES)
  const files = { ...FILES, '01-clocks.md': `Read this.\n\n${CLOCKS}` }
  const places = placesOf(before.graph)
  const anew = await makeAtlas('/corpus', { ...world, places }, memoryEffects(files))
  const taken = await atlasOf(files, before)
  const site = (atlas: Atlas) => siteFilesOf(atlas, memoryEffects(files))
  expect(await site(taken)).toEqual(await site(anew))
  expect(taken.communities).toEqual(anew.communities)
  expect(taken.pivots).toBe(anew.pivots)
})

test('an atlas that nobody looks at has the same gaps and ranks, and no places', async () => {
  const drawn = await atlasOf(FILES)
  const options = { ...world, isDrawn: false }
  const undrawn = await makeAtlas('/corpus', options, memoryEffects(FILES))
  expect(undrawn.findings).toEqual(drawn.findings)
  expect(ranksIn(undrawn)).toEqual(ranksIn(drawn))
  const placed = ({ graph }: Atlas) =>
    graph.filterNodes((_, { x, betweenness }) => (x ?? betweenness) !== undefined)
  expect(placed(undrawn)).toEqual([])
  expect(placed(drawn)).toHaveLength(drawn.graph.order)
  expect(undrawn.pivots).toBe(0)
})
