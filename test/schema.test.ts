import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { configSchema } from '../src/config.ts'
import { vocabularySchema } from '../src/vocabulary.ts'

const SCHEMAS = { config: configSchema, vocabulary: vocabularySchema }

test.each(Object.entries(SCHEMAS))(
  'data/schema/%s.schema.json is the schema that the code reads by',
  (name, schema) => {
    const file = `data/schema/${name}.schema.json`
    const json = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`
    if (process.env.UPDATE === '1') writeFileSync(file, json)
    expect(readFileSync(file, 'utf8')).toBe(json)
  },
)
