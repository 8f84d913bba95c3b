import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../../effects.ts'
import { SEVERITIES } from '../../model/finding.ts'
import type { NodeKey } from '../../model/key.ts'
import { NODE_KINDS } from '../../model/kind.ts'
import type { PreviousSite } from '../../model/previous.ts'
import { SITE_VERSION, type SiteNews } from '../../model/site.ts'

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

const atlasSchema = z.object({
  version,
  nodes: z.array(z.object({ key, x: z.number(), y: z.number(), community: z.number().optional() })),
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
    const isUnknown = error instanceof SyntaxError || error instanceof z.ZodError
    if (isUnknown || errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function isNews(value: unknown): value is SiteNews {
  return newsSchema.safeParse(value).success
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
