import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { makeAtlas } from '../../../src/atlas.ts'
import { type FileEffects, nodeFiles } from '../../../src/cli/edits/files.ts'
import { type Editor, writeEdits } from '../../../src/cli/edits/write.ts'
import type { Shell } from '../../../src/cli/shell.ts'
import type { Stream } from '../../../src/cli/streams.ts'
import { DEFAULT_CONFIG } from '../../../src/config.ts'
import { nodeEffects } from '../../../src/effects.ts'
import type { Atlas } from '../../../src/model/atlas.ts'
import type { EditPlan } from '../../../src/model/edit.ts'
import { planLinks } from '../../../src/rereading.ts'
import { type Link, suggestionsOf } from '../../edit/corpus.ts'
import { TINY_VOCABULARY } from '../../support/corpus.ts'

/** What is known of the corpus in a real folder. */
export function readFolder(root: string): Promise<Atlas> {
  return makeAtlas(root, { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }, nodeEffects)
}

/** Links that each of some files is to have. */
export type Wishes = Readonly<Record<string, readonly Link[]>>

export function planFor(atlas: Atlas, wishes: Wishes): Promise<EditPlan> {
  const suggestions = Object.entries(wishes).flatMap(([path, links]) =>
    suggestionsOf(atlas, path, links),
  )
  return planLinks(atlas, suggestions, TINY_VOCABULARY)
}

/** Someone who edits the real disk, or one that fails. */
export function editor(files: FileEffects = nodeFiles): Editor {
  return {
    pid: process.pid,
    isRunning: () => false,
    now: () => new Date('2026-01-01T00:00:00Z'),
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    files,
  }
}

/** Writes links into the files of a folder. */
export async function writeLinks(root: string, wishes: Wishes, files?: FileEffects) {
  const { edits } = await planFor(await readFolder(root), wishes)
  return writeEdits(root, edits, editor(files))
}

/** Returns the file system with its n-th call, counted from 1, failing; `calls` tells how many there were. */
export function failingFiles(n: number, code: string): { files: FileEffects; calls(): number } {
  let calls = 0
  const files = new Proxy(nodeFiles, {
    get(real, name: keyof FileEffects) {
      return (...words: unknown[]) => {
        calls++
        if (calls === n) {
          const error = new Error(`${code}: made to fail, ${name}`)
          return Promise.reject(Object.assign(error, { code, syscall: name, path: words[0] }))
        }
        return (real[name] as (...words: unknown[]) => unknown)(...words)
      }
    },
  })
  return { files, calls: () => calls }
}

/** Returns the file system of a process that is killed in its n-th call: nothing happens from then on. */
export function dyingFiles(n: number): { files: FileEffects; calls(): number } {
  let calls = 0
  const dead = () => Promise.reject(Object.assign(new Error('killed'), { code: 'KILLED' }))
  const files = new Proxy(nodeFiles, {
    get(real, name: keyof FileEffects) {
      return (...words: unknown[]) => {
        calls++
        if (calls === n && name === 'create') writeHalf(words as Parameters<FileEffects['create']>)
        return calls < n ? (real[name] as (...words: unknown[]) => unknown)(...words) : dead()
      }
    },
  })
  return { files, calls: () => calls }
}

function writeHalf([file, bytes]: Parameters<FileEffects['create']>): void {
  writeFileSync(file, bytes.subarray(0, bytes.length / 2))
}

export interface Captured {
  shell: Shell
  out(): string
  err(): string
  code(): number | undefined
}

/** Returns a process that only remembers what it said. */
export function capturedShell(cwd: string): Captured {
  const said = { out: '', err: '' }
  let code: number | undefined
  const stream = (name: 'out' | 'err'): Stream => ({
    write: (text) => {
      said[name] += text
    },
    isLive: false,
    width: 100,
    hasColor: false,
    style: (_, text) => text,
  })
  const { pid, isRunning, now, hash } = editor()
  const shell: Shell = {
    out: stream('out'),
    err: stream('err'),
    unwritten: async () => undefined,
    cwd,
    home: '/nonexistent-home',
    cacheFolder: undefined,
    pid,
    isRunning,
    isDebugging: false,
    effects: { ...nodeEffects, now, hash },
    openPool: () => {
      throw new Error('Unexpected reading')
    },
    heap: { limit: 1, used: () => 0, live: () => 0 },
    keepMemorySmall: () => {},
    exitWith: (given) => {
      code = given
    },
    onStop: () => {},
  }
  return { shell, out: () => said.out, err: () => said.err, code: () => code }
}
