import { join } from 'node:path'
import { z } from 'zod'
import { readRegularFile } from '../../effects/files.ts'
import { errorCode } from '../../effects.ts'
import { SEVERITIES } from '../../model/finding.ts'
import type { NodeKey } from '../../model/key.ts'
import { NODE_KINDS } from '../../model/kind.ts'
import type { PreviousSite } from '../../model/previous.ts'
import { UnreadableFile } from '../../model/problem.ts'
import { SITE_VERSION, type SiteNews } from '../../model/site.ts'

/** In bytes; ten times what a site of tens of thousands of nodes has. */
const MAX_DATA = 256 * 1024 * 1024
/** Far beyond every layout: a map with a node out there shows nothing else. */
const FARTHEST = 1_000_000

const version = z.literal(SITE_VERSION)
const key = z.custom<NodeKey>((value) => typeof value === 'string')
const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  path: z.string(),
  line: z.number(),
  column: z.number(),
  message: z.string(),
  subject: z.string(),
  fix: z.string().exactOptional(),
})

const place = z.number().min(-FARTHEST).max(FARTHEST)
const community = z.int().min(0).max(FARTHEST)
const atlasSchema = z.object({
  version,
  nodes: z.array(z.object({ key, x: place, y: place, community: community.optional() })),
})
const gapsSchema = z.object({ version, findings: z.array(findingSchema) })
const sourcesSchema = z.object({
  version,
  sources: z.array(z.object({ path: z.string(), key, title: z.string(), hash: z.string() })),
})

const documents = z.array(z.object({ key, path: z.string(), title: z.string() }))
const listOf = <T>(item: z.ZodType<T>) => z.object({ count: z.number(), first: z.array(item) })
const entity = z.object({ key, kind: z.enum(NODE_KINDS), label: z.string(), degree: z.number() })
const newsSchema: z.ZodType<SiteNews> = z.object({
  version,
  changes: z
    .object({
      added: documents,
      removed: documents,
      changed: documents,
      entities: listOf(entity),
      opened: listOf(findingSchema.extend({ key: key.exactOptional() })),
      closed: listOf(findingSchema),
    })
    .exactOptional(),
})

/** The system's words for nothing, a link or a folder where a file was. */
const NO_FILE: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP', 'EISDIR'])

/**
 * Returns the site in a folder, as far as the next one is drawn and told against it. Undefined where
 * there is none that this version can read in full: the next one then starts anew.
 */
export async function readPreviousSite(folder: string): Promise<PreviousSite | undefined> {
  const data = join(folder, 'data')
  try {
    const { nodes } = atlasSchema.parse(await readJson(join(data, 'atlas.json')))
    const { findings } = gapsSchema.parse(await readJson(join(data, 'gaps.json')))
    const { sources } = sourcesSchema.parse(await readJson(join(data, 'sources.json')))
    const news = await readJson(join(data, 'news.json'))
    // As it is written, not as the schema orders it: it may be written again.
    if (!isNews(news)) return undefined
    const places = new Map(nodes.map(({ key, ...place }) => [key, place]))
    return { places, snapshot: { sources, keys: new Set(places.keys()), findings }, news }
  } catch (error) {
    const isUnknown =
      error instanceof SyntaxError || error instanceof z.ZodError || error instanceof UnreadableFile
    if (isUnknown || NO_FILE.has(errorCode(error) ?? '')) return undefined
    throw error
  }
}

function isNews(value: unknown): value is SiteNews {
  return newsSchema.safeParse(value).success
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readRegularFile(file, MAX_DATA)))
}
