import type { NodeKey } from '../../model/key.ts'
import { pageName } from '../../model/page-name.ts'
import {
  loadHeadingSearch,
  loadSearch,
  type SearchContext,
  type SearchIndex,
  search,
} from '../../query/search.ts'
import { checkSearch, checkTexts } from '../check.ts'
import { fetchText, loadFile } from '../data.ts'
import type { Asker, FromWorker, Reach, ToWorker } from './protocol.ts'

type Ask = Extract<ToWorker, { say: 'ask' }>

/** Apart from the page, so that no index however large holds up typing. */
let index: { reach: Reach; index: SearchIndex } | undefined
let context: SearchContext | undefined
/** The last query of each asker, answered again when more can be searched. */
const latest = new Map<Asker, Ask>()

const tell = (message: FromWorker): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'open') void open(data)
  else {
    latest.set(data.asker, data)
    void answer(data)
  }
})

async function open({ base, nodes }: Extract<ToWorker, { say: 'open' }>): Promise<void> {
  const read = { read: (path: string) => fetchText(new URL(path, base)) }
  context = contextOf(read, new Map(nodes))
  const loads = { headings: loadHeadingSearch, text: loadSearch } as const
  for (const reach of ['headings', 'text'] as const) {
    const file = `data/search/${reach}.json`
    const json = await loadFile(read, file, checkSearch)
    if (json.state === 'failed') return tell({ say: 'failed', failure: json.failure })
    if (json.state !== 'ready') return
    try {
      index = { reach, index: loads[reach](json.value.index) }
    } catch {
      const why = 'its index does not load'
      return tell({ say: 'failed', failure: { kind: 'damaged', file, why } })
    }
    tell({ say: 'reach', reach })
    for (const ask of latest.values()) void answer(ask)
  }
}

async function answer(ask: Ask): Promise<void> {
  if (!index || !context) return
  const { asker, query, limit } = ask
  const hits = await search(index.index, query, context, { limit })
  // A newer query waits: nobody reads this answer.
  if (latest.get(asker) === ask) tell({ say: 'hits', asker, query, hits })
}

type Texts = ReadonlyMap<number, string>

/** Texts are fetched by document when a hit needs them, and kept. A text that is not there costs its excerpt. */
function contextOf(
  read: { read: (path: string) => Promise<string | undefined> },
  nodes: ReadonlyMap<NodeKey, Awaited<ReturnType<SearchContext['nodeOf']>>>,
): SearchContext {
  const texts = new Map<NodeKey, Promise<Texts>>()
  const load = async (key: NodeKey): Promise<Texts> => {
    const file = await loadFile(read, `data/texts/${pageName(key)}.json`, checkTexts)
    return new Map(file.state === 'ready' ? file.value.sections : [])
  }
  return {
    nodeOf: (key) => nodes.get(key),
    textOf: async (key, line) => {
      if (nodes.get(key)?.path === undefined) return ''
      const found = texts.get(key) ?? load(key)
      texts.set(key, found)
      return (await found).get(line) ?? ''
    },
  }
}
