import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { makeAtlas } from '../../src/atlas.ts'
import { type Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Effects, FolderEntry } from '../../src/effects.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import type { SiteFile } from '../../src/publish/site.ts'
import { publishSite } from '../../src/publishing.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'

/** Files of a corpus, by path with `/`. */
export type Files = Readonly<Record<string, string>>

export interface CorpusOptions {
  config?: Partial<Config>
  vocabulary?: Vocabulary
}

const ROOT = '/corpus'

/** Returns all that is known of a corpus given as text: the whole pipeline, with no file system. */
export function atlasOf(files: Files, options: CorpusOptions = {}): Promise<Atlas> {
  const { config = {}, vocabulary = TINY_VOCABULARY } = options
  const settings = { config: { ...DEFAULT_CONFIG, ...config }, vocabulary }
  return makeAtlas(ROOT, settings, memoryEffects(files))
}

/** Returns an outside world that holds these files and nothing else, at a fixed time. */
export function memoryEffects(files: Readonly<Record<string, string | Uint8Array>>): Effects {
  const contents = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]))
  const read = async (file: string) => {
    const content = contents.get(file)
    if (content === undefined) throw Object.assign(new Error(`no ${file}`), { code: 'ENOENT' })
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return {
    list: async (folder) => entriesOf(folder, [...contents.keys()]),
    read,
    readNamed: read,
    isFolder: async (path) => path === ROOT || entriesOf(path, [...contents.keys()]).length > 0,
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    now: () => new Date('2026-01-01T00:00:00Z'),
    progress: () => {},
  }
}

function entriesOf(folder: string, files: readonly string[]): FolderEntry[] {
  const below = files.filter((file) => file.startsWith(`${folder}/`))
  const entries = new Map<string, FolderEntry>()
  for (const file of below) {
    const [name = '', ...rest] = file.slice(folder.length + 1).split('/')
    entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' })
  }
  return [...entries.values()]
}

/** A few names of each kind: enough for most tests, and quick to read. */
export const TINY_VOCABULARY: Vocabulary = mergeVocabulary(
  parseVocabulary(
    JSON.stringify({
      kind: 'pattern',
      entries: [
        { name: 'Circuit Breaker' },
        { name: 'Bulkhead' },
        { name: 'Feature Flag', aliases: ['Feature Toggle'] },
        { name: 'Monotonic Clock' },
      ],
    }),
    'tiny patterns',
  ),
  parseVocabulary(
    JSON.stringify({
      kind: 'company',
      entries: [{ name: 'Netflix' }, { name: 'Cloudflare' }, { name: 'Google' }],
    }),
    'tiny companies',
  ),
  parseVocabulary(
    JSON.stringify({ kind: 'technology', entries: [{ name: 'Hystrix' }, { name: 'Kafka' }] }),
    'tiny technologies',
  ),
)

const FOLDER = new URL('../../data/vocabulary/', import.meta.url)
let known: Vocabulary | undefined

/** Returns the vocabulary that the product comes with. */
export function realVocabulary(): Vocabulary {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  known ??= mergeVocabulary(
    ...names.map((name) => parseVocabulary(readFileSync(new URL(name, FOLDER), 'utf8'), name)),
  )
  return known
}

/** Returns all data files of an atlas's site. */
export async function siteFilesOf(atlas: Atlas, effects: Effects): Promise<SiteFile[]> {
  const files: SiteFile[] = []
  for await (const file of publishSite(atlas, effects)) files.push(file)
  return files
}
