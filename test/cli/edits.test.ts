import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../src/cli/edits/files.ts'
import { printPatch, undo, writePlan } from '../../src/cli/edits/run.ts'
import { undoLastWrite } from '../../src/cli/edits/undo.ts'
import { writeEdits } from '../../src/cli/edits/write.ts'
import { changedEdges } from '../edit/corpus.ts'
import { atlas, contentsOf, folderOf, SERIES } from './support/command.ts'
import {
  capturedShell,
  dyingFiles,
  editor,
  failingFiles,
  planFor,
  readFolder,
  type Wishes,
  writeLinks,
} from './support/editing.ts'

const FILES = {
  'episode-1-clocks.md': '# Episode 1: Clocks\n\nWords.\n',
  'episode-2-order.md':
    '\ufeff# Episode 2: Order\r\n\r\n## Prerequisites\r\n\r\n- Episode 1   \r\n',
  'part two/épisode "3" & more.md': '# Episode 3: Outages\n\n## Prerequisites\n- Episode 1',
  'part two/episode-4-logs.md': '# Episode 4: Logs\n\nWords.\n\n\n',
}
const WISHES: Wishes = {
  'episode-2-order.md': [['requires', 'episode:part two/episode-4-logs']],
  'part two/épisode "3" & more.md': [['requires', 'episode:part two/episode-4-logs']],
  'part two/episode-4-logs.md': [
    ['requires', 'episode:episode-1-clocks'],
    ['deep-dives', 'episode:episode-2-order'],
  ],
}
const PROMISED = [
  'episode:episode-2-order requires episode:part two/episode-4-logs',
  'episode:part two/episode-4-logs deep-dives episode:episode-2-order',
  'episode:part two/episode-4-logs requires episode:episode-1-clocks',
  'episode:part two/épisode "3" & more requires episode:part two/episode-4-logs',
]

describe('a patch', () => {
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=false', ...words], { cwd, encoding: 'utf8' })

  async function patched(root: string, cwd: string) {
    const before = await readFolder(root)
    const { shell, out, err } = capturedShell(cwd)
    await printPatch(await planFor(before, WISHES), before, false, shell)
    return { before, patch: out(), err: err() }
  }

  it.each([
    ['from the corpus', '.', '.'],
    ['from the folder above, with the repository there', '.', 'data/episodes'],
    ['from a folder of the repository', 'data', 'data/episodes'],
  ])('is taken by git apply %s and gives exactly the promised edges', async (_, at, below) => {
    const repository = folderOf({})
    const root = join(repository, below)
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    git(repository, 'init', '-q')
    const { before, patch, err } = await patched(root, join(repository, at))
    expect(err).toBe('')
    const file = join(folderOf({}), 'links.patch')
    writeFileSync(file, patch)
    git(join(repository, at), 'apply', file)
    const after = await readFolder(root)
    expect(changedEdges(before, after)).toEqual({ added: PROMISED, lost: [] })
    git(join(repository, at), 'apply', '-R', file)
    rmSync(join(repository, '.git'), { recursive: true })
    expect(contentsOf(root)).toEqual(contentsOf(folderOf(FILES)))
  })

  it('of a corpus elsewhere counts from it, and says so', async () => {
    const root = folderOf(FILES)
    const { patch, err } = await patched(root, folderOf({}))
    expect(patch).toContain('--- a/episode-2-order.md\n+++ b/episode-2-order.md\n')
    expect(err).toContain(`paths count from ${root}`)
  })

  it('writes nothing', async () => {
    const root = folderOf(FILES)
    await patched(root, root)
    expect(contentsOf(root)).toEqual(contentsOf(folderOf(FILES)))
  })

  it('leaves out a file that was changed since it was read', async () => {
    const root = folderOf(FILES)
    const atlas = await readFolder(root)
    writeFileSync(join(root, 'episode-2-order.md'), 'new')
    const { shell, out, err, code } = capturedShell(root)
    await printPatch(await planFor(atlas, WISHES), atlas, false, shell)
    expect(out()).not.toContain('episode-2-order.md\n')
    expect(err()).toContain('refused: episode-2-order.md was changed since it was read')
    expect(code()).toBe(2)
  })
})

describe('data on standard output', () => {
  const hostile = {
    ...FILES,
    'episode-1-clocks.md': '# Episode 1: Clocks ##[group]x\n\n::error::y\n',
  }
  const wishes: Wishes = {
    'episode-1-clocks.md': [['requires', 'episode:part two/episode-4-logs']],
  }

  async function shown(files: Record<string, string>) {
    const root = folderOf(files)
    const { shell, out, err } = capturedShell(root)
    const before = await readFolder(root)
    await printPatch(await planFor(before, wishes), before, false, shell)
    return { out: out(), err: err() }
  }

  it('is a patch to the byte, and a note tells of what a runner would obey', async () => {
    const { out, err } = await shown(hostile)
    expect(out).toContain('\n ::error::y\n')
    expect(err).toContain('Note: the patch holds words that the runner of a build obeys')
    expect(err).not.toMatch(/##\[|^\s*::/m)
  })

  it('is told of only where it holds such words', async () => {
    expect((await shown(FILES)).err).toBe('')
  })

  it('is a table to the byte', async () => {
    const cwd = folderOf({
      ...hostile,
      '##[group]x.md': '# Ebb\n\nAs Episode 1 says.\n',
    })
    const { out, err } = await atlas(['export', '.', '--format', 'csv'], { cwd })
    expect(out).toContain('##[group]x')
    expect(err).toContain('Note: the graph holds words')
    const noted = await atlas(['export', '.', '--format', 'json'], { cwd })
    expect(noted.out).not.toMatch(/##\[/)
    expect(noted.err).not.toContain('Note:')
  })
})

describe('a write', () => {
  it('gives exactly the promised edges, says where, and is taken back to the last byte', async () => {
    const root = folderOf(FILES)
    const old = contentsOf(root)
    const before = await readFolder(root)
    const first = capturedShell(root)
    await writePlan(await planFor(before, WISHES), before, false, first.shell)
    expect(first.out()).toBe(
      [
        'episode-2-order.md:6  requires Episode 4: Logs',
        'part two/episode-4-logs.md:7  requires Episode 1: Clocks',
        'part two/episode-4-logs.md:11  deep-dives Episode 2: Order',
        'part two/épisode "3" & more.md:5  requires Episode 4: Logs',
        '4 links written into 3 files; atlas suggest --undo takes them back\n',
      ].join('\n'),
    )
    const after = await readFolder(root)
    expect(changedEdges(before, after)).toEqual({ added: PROMISED, lost: [] })
    const second = capturedShell(root)
    await undo(root, false, second.shell)
    expect(second.out()).toContain('the last write taken back in 3 files\n')
    expect(contentsOf(root)).toEqual(old)
    const third = capturedShell(root)
    await undo(root, true, third.shell)
    expect(JSON.parse(third.out())).toEqual({ undone: [], takenOut: [], refused: [] })
  })

  it('says as JSON what was written, refused and left out', async () => {
    const root = folderOf({ ...FILES, 'damaged.md': '# Damaged \0\n' })
    const atlas = await readFolder(root)
    const { shell, out } = capturedShell(root)
    const wishes: Wishes = {
      'episode-2-order.md': WISHES['episode-2-order.md'] ?? [],
      'damaged.md': [['refers-to', 'episode:episode-1-clocks']],
    }
    await writePlan(await planFor(atlas, wishes), atlas, true, shell)
    expect(JSON.parse(out())).toEqual({
      written: [
        {
          path: 'episode-2-order.md',
          links: [
            {
              source: 'episode:episode-2-order',
              target: 'episode:part two/episode-4-logs',
              relation: 'requires',
              line: 6,
            },
          ],
        },
      ],
      refused: [],
      leftOut: [
        {
          source: 'episode:damaged',
          target: 'episode:episode-1-clocks',
          relation: 'refers-to',
          reason: 'its file is damaged (see atlas check), and damaged files are never edited',
        },
      ],
    })
  })

  it('keeps the mode of a file', async () => {
    const root = folderOf(FILES)
    const file = join(root, 'episode-2-order.md')
    chmodSync(file, 0o640)
    await writeLinks(root, WISHES)
    expect(statSync(file).mode & 0o7777).toBe(0o640)
  })

  const spoiled: [string, string, (file: string) => void][] = [
    ['changed', 'was changed since it was read', (file) => writeFileSync(file, 'new')],
    ['removed', 'is no longer there', (file) => rmSync(file)],
    [
      'replaced by a link',
      'is a symbolic link; links are never written through',
      (file) => {
        renameSync(file, `${file}.real`)
        symlinkSync(`${file}.real`, file)
      },
    ],
    [
      'replaced by a folder',
      'is not a regular file',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
    [
      'replaced by a pipe',
      'is not a regular file',
      (file) => {
        rmSync(file)
        execFileSync('mkfifo', [file])
      },
    ],
  ]

  it.each(spoiled)('leaves a file that was %s, and writes the others', async (_, reason, spoil) => {
    const root = folderOf(FILES)
    const { edits } = await planFor(await readFolder(root), WISHES)
    spoil(join(root, 'episode-2-order.md'))
    expect(await writeEdits(root, edits, editor())).toEqual({
      changed: ['part two/episode-4-logs.md', 'part two/épisode "3" & more.md'],
      refused: [{ path: 'episode-2-order.md', reason }],
    })
  })

  it('leaves a file that is changed while the new text goes to the disk', async () => {
    const root = folderOf(FILES)
    const { edits } = await planFor(await readFolder(root), WISHES)
    const file = join(root, 'episode-2-order.md')
    const create: typeof nodeFiles.create = async (draft, bytes, like) => {
      await nodeFiles.create(draft, bytes, like)
      if (draft.includes('episode-2-order')) writeFileSync(file, 'saved meanwhile')
    }
    const { refused } = await writeEdits(root, edits, editor({ ...nodeFiles, create }))
    expect(refused).toEqual([{ path: 'episode-2-order.md', reason: 'was changed meanwhile' }])
    expect(readFileSync(file, 'utf8')).toBe('saved meanwhile')
    await undoLastWrite(root, editor())
    expect(contentsOf(root)).toEqual(
      contentsOf(folderOf({ ...FILES, 'episode-2-order.md': 'saved meanwhile' })),
    )
  })

  it('leaves a file that its owner made read-only', async () => {
    const root = folderOf(FILES)
    const { edits } = await planFor(await readFolder(root), WISHES)
    // The superuser may write to anything; so the answer is given here.
    const isWritable = async (file: string) => !file.endsWith('order.md')
    const { refused } = await writeEdits(root, edits, editor({ ...nodeFiles, isWritable }))
    expect(refused).toEqual([{ path: 'episode-2-order.md', reason: 'is read-only' }])
  })

  it('leaves files of a folder that became a link out of the corpus', async () => {
    const root = folderOf(FILES)
    const elsewhere = folderOf({})
    const { edits } = await planFor(await readFolder(root), WISHES)
    renameSync(join(root, 'part two'), join(elsewhere, 'part two'))
    symlinkSync(join(elsewhere, 'part two'), join(root, 'part two'))
    const old = contentsOf(elsewhere)
    const { refused } = await writeEdits(root, edits, editor())
    expect(refused.map(({ reason }) => reason)).toEqual([
      'is reached through a symbolic link; links are never written through',
      'is reached through a symbolic link; links are never written through',
    ])
    expect(contentsOf(elsewhere)).toEqual(old)
  })

  it('goes through where the corpus itself is named by a link', async () => {
    const root = folderOf(FILES)
    const link = join(folderOf({}), 'episodes')
    symlinkSync(root, link)
    const { changed } = await writeLinks(link, WISHES)
    expect(changed).toHaveLength(3)
  })

  it('does not use a journal folder that is a link', async () => {
    const root = folderOf(FILES)
    const elsewhere = folderOf({})
    symlinkSync(elsewhere, join(root, '.atlas'))
    await expect(writeLinks(root, WISHES)).rejects.toThrow('expected the folder of the journal')
    expect(contentsOf(elsewhere)).toEqual({})
  })
})

describe('what was written', () => {
  it('is not taken back in a file that was changed since', async () => {
    const root = folderOf(FILES)
    await writeLinks(root, WISHES)
    writeFileSync(join(root, 'episode-2-order.md'), 'new')
    const { shell, out, err, code } = capturedShell(root)
    await undo(root, false, shell)
    expect(readFileSync(join(root, 'episode-2-order.md'), 'utf8')).toBe('new')
    expect(out()).toContain('the last write taken back in 2 files\n')
    expect(err()).toBe(
      'refused: episode-2-order.md was changed since it was written; left as it is\n',
    )
    expect(code()).toBe(2)
  })

  it('is taken back write by write', async () => {
    const root = folderOf(FILES)
    const old = contentsOf(root)
    for (const [path, links] of Object.entries(WISHES)) await writeLinks(root, { [path]: links })
    for (const path of Object.keys(WISHES).reverse())
      expect(await undoLastWrite(root, editor())).toMatchObject({ changed: [path], refused: [] })
    expect(contentsOf(root)).toEqual(old)
  })

  it('is not guessed from a journal that is cut short or was changed', async () => {
    const root = folderOf(FILES)
    const { edits } = await planFor(await readFolder(root), WISHES)
    await writeEdits(root, edits, editor())
    const file = join(root, '.atlas/edits.json')
    const text = readFileSync(file, 'utf8')
    const written = contentsOf(root)
    for (const spoiled of [text.slice(0, 300), '', text.replace('"offset": ', '"offset": 1')]) {
      writeFileSync(file, spoiled)
      await expect(undoLastWrite(root, editor())).rejects.toThrow('journal of edits is damaged')
      await expect(writeEdits(root, edits, editor())).rejects.toThrow('journal of edits is damaged')
    }
    writeFileSync(file, text)
    expect(contentsOf(root)).toEqual(written)
  })

  it.each([
    '../elsewhere.md',
    '.env',
    '.github/workflows/check.yml',
    '.github/pull_request_template.md',
    'node_modules/a/README.md',
    './episode-2-order.md',
  ])('is not taken back of %s, whatever its journal says', async (path) => {
    const root = folderOf(FILES)
    await writeLinks(root, WISHES)
    forgeJournal(root, (file) => ({ ...file, path }))
    await expect(undoLastWrite(root, editor())).rejects.toThrow('journal of edits is damaged')
  })

  it.each([
    [
      'other words there',
      (splice: Forged['splices'][number]) => ({ ...splice, insert: `x${splice.insert}` }),
    ],
    [
      'words of the author',
      (splice: Forged['splices'][number]) => ({
        offset: 0,
        insert: `# Episode 4: Logs\n${splice.insert}`,
      }),
    ],
    ['another place', (splice: Forged['splices'][number]) => ({ ...splice, offset: 0 })],
  ])('is not believed to be %s, whatever its journal says', async (_, forge) => {
    const root = folderOf(FILES)
    await writeLinks(root, WISHES)
    const written = withoutJournal(root)
    forgeJournal(root, (file) => ({ ...file, splices: file.splices.map(forge) }))
    const { changed, refused } = await undoLastWrite(root, editor())
    expect([changed, refused.length]).toEqual([[], 3])
    expect(withoutJournal(root)).toEqual(written)
  })

  it('is shown as it is taken out', async () => {
    const root = folderOf(FILES)
    await writeLinks(root, { 'episode-2-order.md': WISHES['episode-2-order.md'] ?? [] })
    const { shell, out } = capturedShell(root)
    await undo(root, false, shell)
    expect(out()).toBe(
      'episode-2-order.md  as before, without\n  - - Episode 4\nthe last write taken back in 1 file\n',
    )
  })

  it('leads to no drafts outside of the corpus', async () => {
    const root = folderOf(FILES)
    const elsewhere = folderOf({ '.notes.md.atlas-edit-1': 'mine' })
    await writeLinks(root, WISHES)
    symlinkSync(elsewhere, join(root, 'linked'))
    forgeJournal(root, (file) => ({ ...file, path: 'linked/notes.md' }))
    await undoLastWrite(root, editor())
    expect(contentsOf(elsewhere)).toEqual({ '.notes.md.atlas-edit-1': 'mine' })
  })

  it('is not read without end from its journal', async () => {
    const root = folderOf(FILES)
    await writeLinks(root, WISHES)
    truncateSync(join(root, '.atlas/edits.json'), 3_000_000_000)
    await expect(undoLastWrite(root, editor())).rejects.toThrow('has 3000000000 bytes')
  })

  it('is no file of the corpus', async () => {
    const root = folderOf(FILES)
    const { corpus } = await readFolder(root)
    await writeLinks(root, WISHES)
    expect((await readFolder(root)).corpus.found).toBe(corpus.found)
  })
})

interface Forged {
  path: string
  splices: { offset: number; insert: string }[]
}

/** Changes what a journal says of files, and makes its sum fit. */
function forgeJournal(root: string, forge: (file: Forged) => Forged): void {
  const journal = join(root, '.atlas/edits.json')
  const { writes } = JSON.parse(readFileSync(journal, 'utf8'))
  for (const write of writes) write.files = write.files.map(forge)
  const checksum = editor().hash(Buffer.from(JSON.stringify(writes)))
  writeFileSync(journal, JSON.stringify({ $schema: 'urn:episode-atlas:edits:1', writes, checksum }))
}

/** Every file is old or new as a whole, and beside them is only what an edit leaves. */
function expectWhole(root: string, old: Record<string, string>, now: Record<string, string>) {
  const found = contentsOf(root)
  for (const path of Object.keys(old)) expect([old[path], now[path]], path).toContain(found[path])
  const extra = Object.keys(found).filter((path) => !(path in old))
  for (const path of extra) expect(path).toMatch(/^\.atlas\/|\.atlas-edit-\d+$/)
}

function withoutJournal(root: string): Record<string, string> {
  const { '.atlas/edits.json': _, ...files } = contentsOf(root)
  return files
}

describe('the command', () => {
  interface Row {
    source: string
    relation: string
    target: string
  }
  const idOf = ({ source, relation, target }: Row) => `${source} ${relation} ${target}`
  const suggested = async (root: string): Promise<string[]> =>
    JSON.parse((await atlas(['suggest', root, '--per', '1', '--json'])).out).map(idOf)

  it('writes what it suggests, suggests it no more, and takes it back', async () => {
    const root = folderOf(SERIES)
    const old = contentsOf(root)
    const rows = await suggested(root)
    const { code, out } = await atlas(['suggest', root, '--per', '1', '--write', '--json'])
    expect(code).toBe(0)
    const { written, leftOut } = JSON.parse(out) as {
      written: { links: Row[] }[]
      leftOut: Row[]
    }
    const links = written.flatMap((file) => file.links)
    expect([...links, ...leftOut].map(idOf).sort()).toEqual([...rows].sort())
    expect(links).not.toEqual([])
    const again = await suggested(root)
    expect(again.filter((id) => links.map(idOf).includes(id))).toEqual([])
    expect((await atlas(['suggest', root, '--undo'])).code).toBe(0)
    expect(contentsOf(root)).toEqual(old)
  })

  it('prints one diff or writes, not both', async () => {
    const { code, err } = await atlas(['suggest', folderOf(SERIES), '--patch', '--write'])
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("cannot be used with option '--write'"),
    ])
  })
})

describe('when the process is killed in any call', () => {
  it('a write leaves each file old or new, and is taken back by the next run', async () => {
    const model = folderOf(FILES)
    const old = contentsOf(model)
    const { edits } = await planFor(await readFolder(model), WISHES)
    await writeEdits(model, edits, editor())
    const now = withoutJournal(model)
    for (let n = 1; ; n++) {
      const root = folderOf(FILES)
      const { files, calls } = dyingFiles(n)
      await writeEdits(root, edits, editor(files)).catch(() => {})
      if (calls() < n) break
      expectWhole(root, old, now)
      await undoLastWrite(root, editor())
      expect(contentsOf(root)).toEqual(old)
    }
  })

  it('taking back goes on in the next run', async () => {
    const model = folderOf(FILES)
    const old = contentsOf(model)
    const { edits } = await planFor(await readFolder(model), WISHES)
    for (let n = 1; ; n++) {
      const root = folderOf(FILES)
      await writeEdits(root, edits, editor())
      const now = withoutJournal(root)
      const { files, calls } = dyingFiles(n)
      await undoLastWrite(root, editor(files)).catch(() => {})
      if (calls() < n) break
      expectWhole(root, old, now)
      await undoLastWrite(root, editor())
      expect(contentsOf(root)).toEqual(old)
    }
  })
})

describe('when a call of the file system fails', () => {
  const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE']

  it.each(codes)(
    'with %s, a write leaves each file old or new, and can be taken back',
    async (code) => {
      const model = folderOf(FILES)
      const old = contentsOf(model)
      const { edits } = await planFor(await readFolder(model), WISHES)
      await writeEdits(model, edits, editor())
      const now = withoutJournal(model)
      for (let n = 1; ; n++) {
        const root = folderOf(FILES)
        const { files, calls } = failingFiles(n, code)
        const ended = await writeEdits(root, edits, editor(files)).catch((error: unknown) => error)
        if (calls() < n) break
        expectWhole(root, old, now)
        if (ended instanceof Error) expect(ended.message).toContain(code)
        else
          for (const { reason } of (ended as { refused: { reason: string }[] }).refused)
            expect(reason).toContain(code)
        await undoLastWrite(root, editor())
        expect(contentsOf(root)).toEqual(old)
      }
    },
  )

  it.each(['EIO'])(
    'with %s, taking back leaves each file old or new, and can be done again',
    async (code) => {
      const model = folderOf(FILES)
      const old = contentsOf(model)
      const { edits } = await planFor(await readFolder(model), WISHES)
      for (let n = 1; ; n++) {
        const root = folderOf(FILES)
        await writeEdits(root, edits, editor())
        const now = withoutJournal(root)
        const { files, calls } = failingFiles(n, code)
        await undoLastWrite(root, editor(files)).catch((error: unknown) => error)
        if (calls() < n) break
        expectWhole(root, old, now)
        await undoLastWrite(root, editor())
        expect(contentsOf(root)).toEqual(old)
      }
    },
  )
})
