import { z } from 'zod'
import { type Fault, placeOf, readData } from './checked-data.ts'
import { fileNameSchema, globSchema } from './config-values.ts'
import { SEVERITIES } from './model/finding.ts'
import { DOCUMENT_KINDS } from './model/kind.ts'
import { nearestName } from './text/nearest-name.ts'

/** Caps on one file, far above every real episode measured; a file beyond them keeps its node only. */
const limitsSchema = z.strictObject({
  fileBytes: z
    .number()
    .int()
    .positive()
    .default(2 * 1024 * 1024),
  lineBytes: z
    .number()
    .int()
    .positive()
    .default(256 * 1024),
  blanks: z.number().int().positive().default(1000),
  lines: z.number().int().positive().default(200_000),
  nesting: z.number().int().positive().default(100),
  pipesPerBlock: z.number().int().positive().default(50_000),
  markupPerBlock: z.number().int().positive().default(2000),
  /** A file that takes more work to read is given up, alone. */
  secondsPerFile: z.number().positive().max(3600).default(10),
})

/** All that a user may configure, in `atlas.config.{json,yaml}` at the corpus root. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** What files are: the first glob that matches decides; otherwise an episode. */
  documents: z
    .array(
      z.strictObject({
        glob: globSchema,
        kind: z.enum(DOCUMENT_KINDS).default('episode'),
        series: z.string().optional(),
      }),
    )
    .default([]),
  /** Globs of files that are no part of the corpus. */
  ignore: z.array(globSchema).default([]),
  /** Vocabulary files of the corpus, relative to its root, read beside the built-in ones. */
  vocabulary: z.array(fileNameSchema).default([]),
  /** A file of accepted gaps, as `check --json` prints them, relative to the corpus root. */
  baseline: fileNameSchema.optional(),
  /** Severity of each rule. */
  rules: z.record(z.string(), z.enum(['off', ...SEVERITIES])).default({}),
  limits: limitsSchema.prefault({}),
})

export type Config = z.infer<typeof configSchema>

/** The configuration of a corpus that has none. */
export const DEFAULT_CONFIG: Config = configSchema.parse({})

/** File names under which a corpus may keep its configuration, in order of preference. */
export const CONFIG_FILES = ['atlas.config.json', 'atlas.config.yaml', 'atlas.config.yml'] as const

const IS_DATA = 'The configuration is JSON or YAML data.'

/** Returns the configuration in a file's text. Throws a UserError naming file, place and expectation. */
export function parseConfig(text: string, file: string): Config {
  return readData(writtenConfig, text, file, { hint: IS_DATA, describe: unknownKey })
}

/** An empty file configures nothing. */
const writtenConfig = z.preprocess((value) => value ?? {}, configSchema)

function unknownKey(fault: Fault): string | undefined {
  if (fault.code !== 'unrecognized_keys') return undefined
  const key = fault.keys[0] ?? ''
  return `unknown key “${key}”${placeOf(fault)}; did you mean “${nearestKey(key, fault.path.at(-1))}”?`
}

const KEYS_BELOW: Record<string, readonly string[]> = {
  limits: Object.keys(limitsSchema.shape),
  documents: ['glob', 'kind', 'series'],
}

function nearestKey(key: string, parent: PropertyKey | undefined): string {
  const below = typeof parent === 'number' ? 'documents' : String(parent ?? '')
  const known = KEYS_BELOW[below] ?? Object.keys(configSchema.shape)
  return nearestName(key, known)
}
