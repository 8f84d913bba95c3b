import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const CACHE = join(ROOT, 'node_modules/.cache/atlas-test')
const PAGE =
  '<!doctype html>\n<html lang="en">\n  <head>\n    <title>Test</title>\n  </head>\n</html>\n'

/** The product's own vocabulary takes half a second to read, in every run. */
const VOCABULARY = 'kind: pattern\nentries:\n  - name: Circuit Breaker\n  - name: Leader Election\n'

let command: Promise<string> | undefined

/** Returns the file of the built command: made once for each state of the sources, shared by all test files. */
export function builtCommand(): Promise<string> {
  command ??= build()
  return command
}

/**
 * A package of its own, with a page in place of the explorer and a few names in place of the
 * vocabulary: the command is tested, not what it carries.
 */
async function build(): Promise<string> {
  const home = join(CACHE, sourceHash())
  const main = join(home, 'dist/cli/main.js')
  if (existsSync(main)) return main
  removeOld()
  const stage = `${home}.${process.pid}-${process.env.VITEST_WORKER_ID ?? 0}`
  mkdirSync(join(stage, 'dist/explorer/assets'), { recursive: true })
  const script = join(ROOT, 'scripts/build.mjs')
  await promisify(execFile)(process.execPath, [script, 'command', join(stage, 'dist/cli')])
  writeFileSync(join(stage, 'dist/explorer/index.html'), PAGE)
  writeFileSync(join(stage, 'dist/explorer/assets/page.js'), 'export {}\n')
  cpSync(join(ROOT, 'package.json'), join(stage, 'package.json'))
  mkdirSync(join(stage, 'data/vocabulary'), { recursive: true })
  writeFileSync(join(stage, 'data/vocabulary/tiny.yaml'), VOCABULARY)
  try {
    renameSync(stage, home)
  } catch {
    rmSync(stage, { recursive: true })
  }
  return main
}

/** Builds of yesterday are of no use to anyone. */
function removeOld(): void {
  if (!existsSync(CACHE)) return
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name)
    if (Date.now() - statSync(folder).mtimeMs > 86_400_000) rmSync(folder, { recursive: true })
  }
}

function sourceHash(): string {
  const hash = createHash('sha256')
  const folders = ['src', 'test/cli/support', 'scripts/build.mjs', 'package.json']
  for (const file of folders.flatMap((path) => filesBelow(join(ROOT, path)))) {
    if (file.includes('/explorer/')) continue
    hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Returns every regular file of a folder, or the path itself where it is one. */
function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** What a run of the command gave. */
export interface Ran {
  code: number | null
  out: string
  err: string
}

export interface RunOptions {
  cwd?: string
  env?: Readonly<Record<string, string>>
  uid?: number
  /** Descriptors that results and messages go to, in place of pipes. */
  out?: number
  err?: number
}

/** Runs the real command as a process of its own and waits for its end. */
export async function atlas(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return ended(await started(words, options))
}

/** Starts the real command. Its environment is the same everywhere. */
export async function started(
  words: readonly string[],
  { cwd = tmpdir(), env = {}, uid, out, err }: RunOptions = {},
): Promise<ChildProcess> {
  return spawn(process.execPath, [await builtCommand(), ...words], {
    cwd,
    env: { PATH: process.env.PATH, HOME: '/nonexistent-home', ATLAS_CACHE: 'off', ...env },
    stdio: ['pipe', out ?? 'pipe', err ?? 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Waits for the end of a process and returns what it wrote, whatever a slow machine shows of its progress. */
export async function ended(child: ChildProcess): Promise<Ran> {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, out, err: withoutProgress(err) }
}

/** Work that takes some seconds says how far it is; how long it takes says nothing of a command. */
function withoutProgress(err: string): string {
  return err.replace(/^(?:Reading|Extracting|Writing) .*\n/gm, '')
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Returns a new folder with these files, by path with `/`; it is gone after the tests of the file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Returns every file below a folder with its bytes as text, by path. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  )
}

/** A small series: two episodes that require each other's ideas, a company, an outage. */
export const SERIES = {
  'episode-01-clocks.md': `# Episode 1: Clocks

Duration: 1 hour

Time is hard. Google uses TrueTime.
`,
  'episode-02-order.md': `# Episode 2: Order

Leader election and circuit breakers at Netflix.

## Cross-Episode Connections

### Prerequisites
- Episode 1: for clocks
`,
  'episode-03-breakers.md': `# Episode 3: Circuit Breakers

**Circuit Breaker**: the Circuit Breaker stops calls. A Circuit Breaker opens.

Building on Episode 2.

## Prerequisites
- Episode 2
`,
}
