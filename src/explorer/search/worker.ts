import type { NodeKey } from '../../model/key.ts'
import { pageName } from '../../model/page-name.ts'
import {
  openHeadings,
  openText,
  type SearchContext,
  type SearchIndex,
  type SearchPlace,
  search,
} from '../../query/search.ts'
import { checkHeadings, checkTexts, checkWords } from '../check.ts'
import { fetchText, loadFile, type Reader } from '../data.ts'
import type { Arrived, Resource } from '../resource.ts'
import type { Asker, FromWorker, Reach, ToWorker } from './protocol.ts'

type Ask = Extract<ToWorker, { say: 'ask' }>
type Open = Extract<ToWorker, { say: 'open' }>

/** Apart from the page, so that no index however large holds up typing. */
let index: SearchIndex | undefined
let context: SearchContext | undefined
/** The last query of each asker, answered again when more can be searched. */
const latest = new Map<Asker, Ask>()
/** Who waits for an answer: what was asked before in vain is not answered any more. */
const waiting = new Set<Asker>()

const tell = (message: FromWorker): void => postMessage(message)
const tellArrived = (arrived: Arrived): void => tell({ say: 'arrived', arrived })

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'open') void open(data)
  else {
    latest.set(data.asker, data)
    answerSoon(data.asker)
  }
})

async function open({ base, nodes }: Open): Promise<void> {
  const reader: Reader = {
    read: (path, onArrived) => fetchText(new URL(path, base), onArrived),
  }
  const world = contextOf(reader, new Map(nodes))
  context = world
  const headings = await load(
    'headings',
    loadFile(reader, FILES.headings, checkHeadings, tellArrived),
    (file) => openHeadings(file.places, world),
  )
  if (headings)
    await load('text', loadFile(reader, FILES.text, checkWords, tellArrived), (file) =>
      openText(headings, file.words),
    )
}

const FILES = { headings: 'data/search/headings.json', text: 'data/search/text.json' } as const

/** Takes an index over when its file is there; tells how far the search reaches, or what is wrong. */
async function load<T>(
  reach: Reach,
  loading: Promise<Resource<T>>,
  read: (file: T) => SearchIndex,
): Promise<SearchIndex | undefined> {
  const file = await loading
  if (file.state === 'failed') tell({ say: 'failed', failure: file.failure })
  if (file.state !== 'ready') return undefined
  try {
    index = read(file.value)
  } catch {
    const why = 'its index does not load'
    tell({ say: 'failed', failure: { kind: 'damaged', file: FILES[reach], why } })
    return undefined
  }
  tell({ say: 'reach', reach })
  for (const asker of latest.keys()) answerSoon(asker)
  return index
}

/** Answers after the messages that are already there: of many letters typed the last one counts. */
function answerSoon(asker: Asker): void {
  if (waiting.has(asker)) return
  waiting.add(asker)
  setTimeout(() => {
    waiting.delete(asker)
    const ask = latest.get(asker)
    if (ask) void answer(ask)
  })
}

async function answer(ask: Ask): Promise<void> {
  if (!index || !context) return
  const { asker, query, limit } = ask
  const found = await search(index, query, context, { limit, among: isDocument })
  // A newer query waits: nobody reads this answer.
  if (latest.get(asker) === ask) tell({ say: 'found', asker, query, found })
}

/** Entities are found by name without the index. */
const isDocument = ({ key, within }: SearchPlace): boolean =>
  within === undefined && context?.nodeOf(key)?.path !== undefined

type Texts = ReadonlyMap<number, string>

/** Texts are fetched by document when a hit needs them, and kept. A text that is not there costs its excerpt. */
function contextOf(
  reader: Reader,
  nodes: ReadonlyMap<NodeKey, ReturnType<SearchContext['nodeOf']>>,
): SearchContext {
  const texts = new Map<NodeKey, Promise<Texts>>()
  const load = async (key: NodeKey): Promise<Texts> => {
    const file = await loadFile(reader, `data/texts/${pageName(key)}.json`, checkTexts)
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
