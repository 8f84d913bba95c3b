import { errorCode } from '../../effects.ts'
import { takeBack } from '../../text/file-bytes.ts'
import { withLock } from '../output/lock.ts'
import {
  type Journal,
  type JournaledFile,
  journalPlace,
  readJournal,
  writeJournal,
} from './journal.ts'
import { openToWrite, refusalOf } from './open-file.ts'
import { clearDrafts, replaceBytes } from './replace.ts'
import { type EditOutcome, type Editor, foldersOf, lastFiles, removeIfEmpty } from './write.ts'

/** What became of some files, and what was taken out of those that were changed. */
export interface UndoOutcome extends EditOutcome {
  /** By path, in file order. */
  taken: Record<string, string[]>
}

/**
 * Takes the last write back. A journal is believed of a file only where that is, byte for byte, what the write
 * had made of it, holds what the write put in where it was put, and without that is what it was before. Others
 * are left as they are, and stay in the journal. All of this holds of a journal too that somebody made for
 * files as they are; who can do that can change the files. Hence what is taken out is told.
 */
export async function undoLastWrite(named: string, editor: Editor): Promise<UndoOutcome> {
  const { files } = editor
  const root = await files.realPath(named)
  const outcome: UndoOutcome = { changed: [], refused: [], taken: {} }
  if (!(await hasJournal(root, editor))) return outcome
  await withLock(journalPlace(root).lock, editor, async () => {
    const journal = await readJournal(root, editor.hash, files)
    await clearDrafts(foldersOf(root, lastFiles(journal)), files)
    await undoIn(root, journal, outcome, editor)
  })
  await removeIfEmpty(root, files)
  return outcome
}

async function hasJournal(root: string, { files }: Editor): Promise<boolean> {
  try {
    return (await files.stat(journalPlace(root).folder)).kind === 'folder'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** A write of which nothing is left, because it was stopped before it began, is passed over. */
async function undoIn(
  root: string,
  journal: Journal,
  outcome: UndoOutcome,
  editor: Editor,
): Promise<void> {
  const writes = [...journal.writes]
  for (let last = writes.pop(); last !== undefined; last = writes.pop()) {
    const kept: JournaledFile[] = []
    for (const file of last.files) {
      const state = await undoFile(root, file, editor)
      if (state === 'undone') {
        outcome.changed.push(file.path)
        outcome.taken[file.path] = file.splices.map(({ insert }) => insert)
      } else if (state !== 'as before') {
        outcome.refused.push({ path: file.path, reason: state })
        kept.push(file)
      }
    }
    if (kept.length > 0) writes.push({ ...last, files: kept })
    if (kept.length > 0 || outcome.changed.length > 0) break
  }
  await writeJournal({ ...journal, writes }, editor, editor.files)
}

/** Returns what became of one file: undone, never written, or the reason why it is left as it is. */
async function undoFile(
  root: string,
  { path, before, after, splices }: JournaledFile,
  editor: Editor,
): Promise<string> {
  const opened = await openToWrite(root, path, editor.files)
  if (typeof opened === 'string') return opened
  const { file, stat, bytes: old } = opened
  const hash = editor.hash(old)
  if (hash === before) return 'as before'
  const bytes = hash === after ? takeBack(old, splices) : undefined
  if (!bytes || editor.hash(bytes) !== before) return 'was changed since it was written'
  try {
    await replaceBytes({ file, stat, old, bytes }, editor.pid, editor.files)
    return 'undone'
  } catch (error) {
    return refusalOf(error, 'cannot be written')
  }
}
