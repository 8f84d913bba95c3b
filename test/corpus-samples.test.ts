import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeAtlas } from '../src/atlas.ts'
import { DEFAULT_CONFIG, parseConfig } from '../src/config.ts'
import { nodeEffects } from '../src/effects.ts'
import type { Atlas } from '../src/model/atlas.ts'
import type { Evidence } from '../src/model/evidence.ts'
import { TINY_VOCABULARY } from './support/corpus.ts'

const SAMPLES = join(import.meta.dirname, 'samples')
const CASES = readdirSync(SAMPLES).filter((name) => name.startsWith('corpus-'))

/** What a case pins: records, references with what they mean, edges, problems; each in one line. */
function summary({ extracts, identity, graph, problems }: Atlas) {
  const at = ({ path, line, column, rule }: Evidence) => `${path}:${line}:${column} ${rule}`
  return {
    documents: identity.documents,
    clashes: identity.clashes,
    mentions: extracts.flatMap(({ records }) =>
      records.flatMap((record) =>
        record.type === 'mention'
          ? [
              `${at(record.evidence)} | ${record.entityKind} ${record.name} ×${record.count} ${record.salience} “${record.spellings.join('” “')}”`,
            ]
          : [],
      ),
    ),
    references: identity.references.map(({ evidence, relation, target, detail, resolution }) => ({
      at: at(evidence),
      excerpt: evidence.excerpt,
      section: evidence.section.join(' > '),
      relation,
      target,
      ...(detail === undefined ? {} : { detail }),
      ...resolution,
    })),
    edges: graph.mapEdges((id, { weight, salience, detail, evidence }) =>
      [id, `×${weight}`, salience, detail, evidence.map(at).join(', ')].filter(Boolean).join(' | '),
    ),
    problems: problems.map(({ rule, path, line, message }) => `${path}:${line} ${rule} ${message}`),
  }
}

async function read(name: string): Promise<Atlas> {
  const file = join(SAMPLES, name, 'config.json')
  const config = existsSync(file) ? parseConfig(readFileSync(file, 'utf8'), file) : DEFAULT_CONFIG
  return makeAtlas(
    join(SAMPLES, name, 'input'),
    { config, vocabulary: TINY_VOCABULARY },
    nodeEffects,
  )
}

test.each(CASES)('%s', async (name) => {
  const found = `${JSON.stringify(summary(await read(name)), null, 2)}\n`
  const file = join(SAMPLES, name, 'expected.json')
  const mayWrite = process.env.UPDATE === '1' || (!existsSync(file) && !process.env.CI)
  if (mayWrite) writeFileSync(file, found)
  expect(existsSync(file), `${file} is missing; UPDATE=1 writes it`).toBe(true)
  expect(JSON.parse(found)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
