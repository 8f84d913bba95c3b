import { z } from 'zod'
import type { Extract } from './model/extract.ts'
import { SEVERITIES } from './model/finding.ts'
import { DOCUMENT_KINDS, MENTION_KINDS } from './model/kind.ts'
import { CONNECTION_RELATIONS } from './model/record.ts'

const text = z.string()
const texts = z.array(text)
const line = z.int()

const evidence = z.object({
  path: text,
  line,
  column: line,
  endLine: line,
  section: texts,
  rule: text,
  excerpt: text,
})

const mention = z.object({
  type: z.literal('mention'),
  episode: text,
  evidence,
  entityKind: z.enum(MENTION_KINDS),
  name: text,
  spellings: texts,
  count: z.number(),
  salience: z.enum(['core', 'mention']),
})

const target = z.object({
  number: z.number().optional(),
  to: z.number().optional(),
  title: text.optional(),
  series: text.optional(),
  path: text.optional(),
  name: text.optional(),
})

const connection = z.object({
  type: z.literal('connection'),
  episode: text,
  evidence,
  relation: z.enum(CONNECTION_RELATIONS),
  target,
  source: target.optional(),
})

/** All that other records state is text, a list or a map of texts, a number or a yes or no. */
const statement = z
  .object({
    type: text.refine((type) => type !== 'mention' && type !== 'connection'),
    episode: text,
    evidence,
  })
  .catchall(z.union([text, texts, z.number(), z.boolean(), z.record(text, text)]))

const record = z.union([mention, connection, statement])

const extractSchema = z.object({
  path: text,
  key: text,
  kind: z.enum(DOCUMENT_KINDS),
  hash: text,
  title: text,
  number: z.number().optional(),
  yamlNumber: z.number().optional(),
  series: text.optional(),
  variant: text.optional(),
  part: z.number().optional(),
  durationMinutes: z.number().optional(),
  status: text.optional(),
  aliases: texts,
  records: z.array(record),
  problems: z.array(
    z.object({
      rule: text,
      severity: z.enum(SEVERITIES),
      path: text,
      line: line.optional(),
      column: line.optional(),
      message: text,
    }),
  ),
  outline: z.array(z.object({ id: text, depth: line, text, line })),
  sections: z.array(z.object({ id: text, section: texts, line, text })),
  placeholders: z.array(z.object({ found: text, expected: text, evidence })),
  links: z.array(z.object({ url: text, text, evidence })),
  siteLinks: z
    .array(z.object({ url: text, text, evidence, relation: z.enum(CONNECTION_RELATIONS) }))
    .optional(),
  anchors: z.array(z.object({ id: text, line })).optional(),
  announced: z
    .array(z.object({ number: z.number(), title: text, series: text.optional(), evidence }))
    .optional(),
  suppressions: z.array(z.object({ line, at: line, rules: texts })),
  candidates: z.array(z.object({ name: text, entityKind: z.enum(MENTION_KINDS), evidence })),
  templateSections: texts,
})

/** Returns the extract in a text that was kept; undefined where it holds anything else. */
export function parseExtract(kept: string): Extract | undefined {
  try {
    const value: unknown = JSON.parse(kept)
    return isExtract(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isExtract(value: unknown): value is Extract {
  return extractSchema.safeParse(value).success
}
