import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Files } from '../support/corpus.ts'
import { changedEdges, edited, type Link, NEIGHBOURS } from './corpus.ts'

const SAMPLES = join(import.meta.dirname, 'samples')

interface Case {
  path: string
  links: Link[]
  /** Files that show a habit of the author. */
  others?: Files
}

/** A case: `before.md` stands among the neighbours at the path of `links.json`, `after.md` is what its author gets. */
test.each(readdirSync(SAMPLES))('%s', async (name) => {
  const read = (file: string) => readFileSync(join(SAMPLES, name, file), 'utf8')
  const { path, links, others = {} }: Case = JSON.parse(read('links.json'))
  const { before, after, plan, files } = await edited(
    { ...NEIGHBOURS, ...others, [path]: read('before.md') },
    path,
    links,
  )
  expect(plan.leftOut).toEqual([])
  const { key } = before.identity.documents.find((one) => one.path === path) ?? {}
  // What the text says in words is an edge before it is a link.
  const promised = links
    .map(([relation, target]) => `${key} ${relation} ${target}`)
    .filter((edge) => !before.graph.hasEdge(edge))
  expect(changedEdges(before, after)).toEqual({ added: promised.sort(), lost: [] })
  const golden = join(SAMPLES, name, 'after.md')
  if (process.env.UPDATE === '1' || (!existsSync(golden) && !process.env.CI))
    writeFileSync(golden, files[path] ?? '')
  expect(files[path]).toBe(read('after.md'))
})
