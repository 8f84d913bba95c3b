import { dirname, join } from 'node:path'
import type { FileEdit } from '../../model/edit.ts'
import { editBytes } from '../../text/file-bytes.ts'
import { type Owner, withLock } from '../output/lock.ts'
import type { FileEffects } from './files.ts'
import {
  type Journal,
  type JournaledFile,
  journalPlace,
  makeJournalFolder,
  readJournal,
  writeJournal,
} from './journal.ts'
import { openToWrite, type Refusal, refusalOf } from './open-file.ts'
import { clearDrafts, type Replacement, replaceBytes } from './replace.ts'

/** Who edits, and the world that it edits. */
export interface Editor extends Owner {
  hash(bytes: Uint8Array): string
  files: FileEffects
}

/** What became of some files. */
export interface EditOutcome {
  /** Paths of the files that were changed. */
  changed: string[]
  refused: Refusal[]
}

interface Ready {
  path: string
  replacement: Replacement
  journaled: JournaledFile
}

/**
 * Writes edits into the files of a corpus, each file as a whole or not at all. What is about to be
 * written is journaled first. A file that is not as it was read is left as it is.
 */
export async function writeEdits(
  named: string,
  edits: readonly FileEdit[],
  editor: Editor,
): Promise<EditOutcome> {
  const { files } = editor
  const root = await files.realPath(named)
  const outcome: EditOutcome = { changed: [], refused: [] }
  if (edits.length === 0) return outcome
  await makeJournalFolder(root, files)
  await withLock(journalPlace(root).lock, editor, async () => {
    const journal = await readJournal(root, editor.hash, files)
    await clearDrafts(foldersOf(root, [...edits, ...lastFiles(journal)]), files)
    const ready: Ready[] = []
    for (const edit of edits) {
      const prepared = await prepare(root, edit, editor)
      if (typeof prepared === 'string') outcome.refused.push({ path: edit.path, reason: prepared })
      else ready.push(prepared)
    }
    if (ready.length > 0) await writeAll(ready, journal, outcome, editor)
  })
  await removeIfEmpty(root, files)
  return outcome
}

/** Returns an edit ready to be written, or why it must not be. */
async function prepare(root: string, edit: FileEdit, editor: Editor): Promise<Ready | string> {
  const opened = await openToWrite(root, edit.path, editor.files)
  if (typeof opened === 'string') return opened
  const { file, stat, bytes: old } = opened
  if (editor.hash(old) !== edit.hash) return 'was changed since it was read'
  const { bytes, splices } = editBytes(old, edit.splices)
  const { path, hash: before } = edit
  const journaled = { path, before, after: editor.hash(bytes), splices }
  return { path, replacement: { file, stat, old, bytes }, journaled }
}

async function writeAll(
  ready: readonly Ready[],
  journal: Journal,
  outcome: EditOutcome,
  editor: Editor,
): Promise<void> {
  const { files, pid } = editor
  const at = editor.now().toISOString()
  const entry = { at, files: ready.map(({ journaled }) => journaled) }
  await writeJournal({ ...journal, writes: [...journal.writes, entry] }, editor, files)
  const written: JournaledFile[] = []
  for (const { path, replacement, journaled } of ready) {
    try {
      await replaceBytes(replacement, pid, files)
      written.push(journaled)
      outcome.changed.push(path)
    } catch (error) {
      outcome.refused.push({ path, reason: refusalOf(error, 'cannot be written') })
    }
  }
  if (written.length === ready.length) return
  // A journal that says too much does no harm: files that still are as before are passed over.
  const left = written.length === 0 ? [] : [{ at, files: written }]
  const writes = [...journal.writes, ...left]
  await writeJournal({ ...journal, writes }, editor, files).catch(() => {})
}

/** The files of the write that was journaled last: where a killed run may have left drafts. */
export function lastFiles({ writes }: Journal): readonly { path: string }[] {
  return writes.at(-1)?.files ?? []
}

/** Returns the folders of some files of a corpus. */
export function foldersOf(root: string, paths: readonly { path: string }[]): string[] {
  return [journalPlace(root).folder, ...paths.map(({ path }) => dirname(join(root, path)))]
}

/** The folder of the journal goes with it. */
export async function removeIfEmpty(root: string, files: FileEffects): Promise<void> {
  await files.removeFolder(journalPlace(root).folder).catch(() => {})
}
