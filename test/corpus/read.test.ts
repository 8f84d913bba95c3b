import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { type CorpusEffects, type CorpusOptions, readCorpus } from '../../src/corpus/read.ts'
import { nodeEffects } from '../../src/effects.ts'
import type { Corpus } from '../../src/model/source.ts'

type Entry = string | Uint8Array | Error | 'LINK' | 'OTHER'

/** A world of files; an Error in place of a text is thrown when the file or folder is read. */
function world(entries: Record<string, Entry>): CorpusEffects {
  const paths = Object.keys(entries).map((path) => `/c/${path}`)
  return {
    async list(folder) {
      const failure = entries[`${folder.slice(3)}/`]
      if (failure instanceof Error) throw failure
      const below = paths.filter((path) => path.startsWith(`${folder}/`))
      const names = new Map<string, 'file' | 'folder' | 'link' | 'other'>()
      for (const path of below) {
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        const entry = entries[path.slice(3)]
        const kind = entry === 'LINK' ? 'link' : entry === 'OTHER' ? 'other' : 'file'
        names.set(name, rest.length > 0 ? 'folder' : kind)
      }
      return [...names].map(([name, kind]) => ({ name, kind }))
    },
    async read(file) {
      const entry = entries[file.slice(3)]
      if (entry instanceof Error || entry === undefined) throw entry
      return typeof entry === 'string' ? new TextEncoder().encode(entry) : entry
    },
    isFolder: async (path) => path === '/c',
    hash: (bytes) => `${bytes.length}`,
  }
}

const fault = (code: string) => Object.assign(new Error(code), { code })

function read(entries: Record<string, Entry>, options: Partial<CorpusOptions> = {}) {
  return readCorpus('/c', { ...DEFAULT_CONFIG, ...options }, world(entries))
}

function expectBalance(corpus: Corpus) {
  expect(corpus.sources.length + corpus.skipped.length + corpus.failed.length).toBe(corpus.found)
}

describe('what is read', () => {
  test('Markdown files of all folders, sorted by path, each with its key and kind', async () => {
    const corpus = await read({
      'b.md': 'B',
      'a/x.markdown': 'X',
      'a.MD': 'A',
      'n.txt': '',
      'z/p.png': '',
    })
    expect(corpus).toEqual({
      root: '/c',
      found: 3,
      sources: [
        { path: 'a.MD', key: 'episode:a', kind: 'episode', hash: '1', text: 'A', isDamaged: false },
        {
          path: 'a/x.markdown',
          key: 'episode:a/x',
          kind: 'episode',
          hash: '1',
          text: 'X',
          isDamaged: false,
        },
        { path: 'b.md', key: 'episode:b', kind: 'episode', hash: '1', text: 'B', isDamaged: false },
      ],
      skipped: [],
      failed: [],
      problems: [],
    })
  })

  test('the first glob that matches says what a file is', async () => {
    const documents = [
      { glob: 'patterns/**', kind: 'pattern' as const },
      { glob: '**/*.md', kind: 'episode' as const, series: 'S' },
    ]
    const { sources } = await read({ 'patterns/a.md': '', 'x/b.md': '' }, { documents })
    expect(sources.map(({ kind, series }) => [kind, series])).toEqual([
      ['pattern', undefined],
      ['episode', 'S'],
    ])
  })

  test('hidden folders and node_modules are not entered', async () => {
    const corpus = await read({ '.git/a.md': '', 'node_modules/x/README.md': '', 'a.md': '' })
    expect([corpus.found, corpus.sources.length]).toEqual([1, 1])
  })
})

describe('what is not read has a reason', () => {
  test('each reason, and the counts add up', async () => {
    const corpus = await read(
      {
        'a.md': 'ok',
        'b.md': 'LINK',
        'c.md': 'OTHER',
        'd.md/e.md': 'fine',
        'drafts/f.md': 'ok',
        'g.md': fault('EACCES'),
        'h/': fault('EPERM'),
        'h/i.md': 'ok',
      },
      { ignore: ['drafts/**'] },
    )
    expect(corpus.skipped).toEqual([
      { path: 'b.md', reason: 'a symbolic link, which is not followed' },
      { path: 'c.md', reason: 'not a regular file' },
      { path: 'd.md', reason: 'a folder, not a file' },
      { path: 'drafts/f.md', reason: 'ignored by the configuration' },
    ])
    expect(corpus.failed).toEqual([
      { path: 'g.md', reason: 'cannot be read (EACCES)' },
      { path: 'h/', reason: 'cannot be read (EPERM)' },
    ])
    expect(
      corpus.problems.map(({ rule, severity, path, message }) => [rule, severity, path, message]),
    ).toEqual([
      [
        'unreadable',
        'error',
        'h/',
        'Found a folder that cannot be read (EPERM); the rest is built without it',
      ],
      [
        'unreadable',
        'error',
        'g.md',
        'Found a file that cannot be read (EACCES); the rest is built without it',
      ],
    ])
    expect(corpus.sources.map((source) => source.path)).toEqual(['a.md', 'd.md/e.md'])
    expect(corpus.found).toBe(8)
    expectBalance(corpus)
  })

  test('failed files are in path order', async () => {
    const { failed } = await read({ 'a.md': fault('EIO'), 'b/': fault('EIO'), 'b/c.md': '' })
    expect(failed.map((one) => one.path)).toEqual(['a.md', 'b/'])
  })

  test('a file that vanishes between listing and reading fails alone', async () => {
    const corpus = await read({ 'a.md': fault('ENOENT'), 'b.md': 'B' })
    expect(corpus.failed).toEqual([{ path: 'a.md', reason: 'is no longer there (ENOENT)' }])
    expect(corpus.sources.map((source) => source.path)).toEqual(['b.md'])
    expectBalance(corpus)
  })

  test('a name that is no UTF-8 is told from a file that vanished', async () => {
    const corpus = await read({ 'caf\ufffd.md': fault('ENOENT'), 'b.md': 'B' })
    const reason = 'has a name that is no UTF-8 (shown with �); rename it'
    expect(corpus.failed).toEqual([{ path: 'caf\ufffd.md', reason }])
    expectBalance(corpus)
  })

  test('an error without a code is “unreadable”', async () => {
    const { failed } = await read({ 'a.md': new Error('boom') })
    expect(failed).toEqual([{ path: 'a.md', reason: 'cannot be read (unreadable)' }])
  })
})

describe('a file beyond a limit keeps its place without its text', () => {
  test('one byte above', async () => {
    const limits = { ...DEFAULT_CONFIG.limits, fileBytes: 4 }
    const corpus = await read({ 'a.md': 'éé', 'b.md': 'ééx' }, { limits })
    expect(corpus.sources.map(({ text, isDamaged }) => [text, isDamaged])).toEqual([
      ['éé', false],
      ['', true],
    ])
    expect(corpus.problems).toEqual([
      {
        rule: 'file-too-large',
        severity: 'error',
        path: 'b.md',
        line: 1,
        message:
          'Found a file of 5 bytes, expected at most 4 (limits.fileBytes); the file keeps its place but its text is not read',
      },
    ])
    expectBalance(corpus)
  })

  test('a limit inside the text', async () => {
    const limits = { ...DEFAULT_CONFIG.limits, nesting: 2 }
    const corpus = await read({ 'a.md': '> > > x' }, { limits })
    expect(corpus.sources[0]).toMatchObject({ text: '', isDamaged: true })
    expect(corpus.problems.map((problem) => problem.rule)).toEqual(['nesting-too-deep'])
  })

  test('UTF-16 text', async () => {
    const corpus = await read({ 'a.md': Uint8Array.from([0xff, 0xfe, 65, 0]) })
    expect(corpus.sources[0]).toMatchObject({ text: '', isDamaged: true })
    expect(corpus.problems.map((problem) => problem.rule)).toEqual(['not-utf-8'])
    expectBalance(corpus)
  })
})

describe('the folder itself', () => {
  const effects = (isFolder: CorpusEffects['isFolder']) => ({ ...world({}), isFolder })
  test.each([
    ['is not there', async () => Promise.reject(fault('ENOENT')), '/c: no such folder'],
    ['may not be read', async () => Promise.reject(fault('EACCES')), '/c: cannot be read (EACCES)'],
    ['is a file', async () => false, '/c: a file, expected a folder of Markdown files'],
  ])('that %s is a UserError', async (_, isFolder, message) => {
    await expect(readCorpus('/c', DEFAULT_CONFIG, effects(isFolder))).rejects.toMatchObject({
      name: 'UserError',
      message,
    })
  })

  test('that cannot be listed is a UserError', async () => {
    await expect(read({ '/': fault('EACCES') })).rejects.toMatchObject({ name: 'UserError' })
  })
})

describe('on a real file system', () => {
  test('loops of links end, and links out of the corpus are not followed', async () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-corpus-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    mkdirSync(join(root, 'in'))
    writeFileSync(join(root, 'in/a.md'), '# A')
    symlinkSync('..', join(root, 'in/up'))
    symlinkSync('/etc', join(root, 'etc'))
    symlinkSync('in/a.md', join(root, 'b.md'))
    symlinkSync('gone.md', join(root, 'dangling.md'))
    const corpus = await readCorpus(root, DEFAULT_CONFIG, nodeEffects)
    expect(corpus.sources.map((source) => source.path)).toEqual(['in/a.md'])
    expect(corpus.skipped.map((skipped) => skipped.path)).toEqual([
      'b.md',
      'dangling.md',
      'etc',
      'in/up',
    ])
    expectBalance(corpus)
  })

  test('files and folders with names that are no UTF-8 fail alone', async () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-corpus-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    const named = (name: string) => Buffer.from(`${root}/${name}`, 'latin1')
    writeFileSync(join(root, 'a.md'), '# A')
    writeFileSync(named('caf\xe9.md'), '# B')
    mkdirSync(named('na\xefve'))
    const { sources, failed, problems } = await readCorpus(root, DEFAULT_CONFIG, nodeEffects)
    expect(sources.map(({ path }) => path)).toEqual(['a.md'])
    const reason = 'has a name that is no UTF-8 (shown with �); rename it'
    expect(failed).toEqual([
      { path: 'caf\ufffd.md', reason },
      { path: 'na\ufffdve/', reason },
    ])
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unreadable', 'error'],
      ['unreadable', 'error'],
    ])
  })

  test.skipIf(process.getuid?.() === 0)('an unreadable file fails alone', async () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-corpus-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    writeFileSync(join(root, 'a.md'), '# A')
    chmodSync(join(root, 'a.md'), 0)
    const { failed } = await readCorpus(root, DEFAULT_CONFIG, nodeEffects)
    expect(failed).toEqual([{ path: 'a.md', reason: 'cannot be read (EACCES)' }])
  })
})

test('two files that would share one key are told of', async () => {
  const { problems } = await read({ 'a.md': 'A', 'a.markdown': 'B' })
  expect(problems.map((problem) => problem.path)).toEqual(['a.md'])
})
