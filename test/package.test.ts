import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

const packageSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
  files: z.array(z.string()),
})
const locked = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      resolved: z.string().optional(),
    }),
  ),
})

/** A new one needs a line in DESIGN.md, and this number. */
const MOST_DEPENDENCIES = 24

test('nothing runs when the package or one of its dependencies is installed', () => {
  const { packages } = locked.parse(readJson('package-lock.json'))
  const installing = Object.entries(packages).filter(([, one]) => one.hasInstallScript)
  expect(installing.map(([path]) => path)).toEqual([])
  const { scripts } = packageSchema.parse(readJson('package.json'))
  expect(Object.keys(scripts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]),
  )
})

test('every dependency is locked by its hash, and no registry is named', () => {
  const { packages } = locked.parse(readJson('package-lock.json'))
  const others = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'))
  // What npm does not fetch here, for other systems and developers alone, it gives no hash.
  const open = others.filter(([, one]) => one.integrity === undefined && !(one.dev && one.optional))
  expect(open.map(([path]) => path)).toEqual([])
  expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('who installs the package gets the dependencies that it was tested with', () => {
  const { dependencies } = packageSchema.parse(readJson('package.json'))
  const open = Object.entries(dependencies).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))
  expect(open).toEqual([])
})

test('the dependencies are few, and each says in DESIGN.md why it is there', () => {
  const { dependencies } = packageSchema.parse(readJson('package.json'))
  const names = Object.keys(dependencies)
  expect(names.length).toBeLessThanOrEqual(MOST_DEPENDENCIES)
  const design = readFileSync(join(ROOT, 'DESIGN.md'), 'utf8')
  const table = design.slice(design.indexOf('## Dependencies'))
  const isNamed = (name: string) =>
    table.includes(name) || table.includes(name.replace('graphology-', '-'))
  expect(names.filter((name) => !isNamed(name))).toEqual([])
})

test('the package holds the built product, its data and its papers, and nothing else', () => {
  const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const packed = z.array(z.looseObject({ files: z.array(z.looseObject({ path: z.string() })) }))
  const paths = packed.parse(JSON.parse(out))[0]?.files.map(({ path }) => path) ?? []
  const wanted =
    /^(dist\/(cli|explorer)\/.+|dist\/vocabulary\.json|data\/(vocabulary|schema)\/[^/]+|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/
  expect(paths).toContain('package.json')
  expect(paths.filter((path) => !wanted.test(path))).toEqual([])
  expect(paths.filter((path) => /\.(map|test\.[jt]s|tsx?)$/.test(path))).toEqual([])
})
