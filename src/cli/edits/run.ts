import { join, relative } from 'node:path'
import type { Atlas } from '../../model/atlas.ts'
import type { EditPlan, FileEdit, LeftOut } from '../../model/edit.ts'
import { editBytes } from '../../text/file-bytes.ts'
import { patchOf } from '../../text/patch.ts'
import { writeData } from '../data-in-log.ts'
import { writeJson } from '../json.ts'
import { titleOf } from '../names.ts'
import { locateCorpus } from '../open-corpus.ts'
import { printable } from '../printable.ts'
import { displayPath } from '../problems.ts'
import { EXIT, type Shell } from '../shell.ts'
import { count } from '../words.ts'
import { nodeFiles } from './files.ts'
import { openFile, type Refusal } from './open-file.ts'
import { patchBase } from './patch-base.ts'
import { undoLastWrite } from './undo.ts'
import { type Editor, writeEdits } from './write.ts'

/** Prints a plan as a unified diff. */
export async function printPatch(
  { edits, leftOut }: EditPlan,
  atlas: Atlas,
  isJson: boolean,
  shell: Shell,
): Promise<void> {
  const { root } = atlas.corpus
  const base = await patchBase(root, shell.cwd, shell.effects)
  const refused: Refusal[] = []
  const patches: string[] = []
  for (const edit of edits) {
    const patch = await patchOfFile(root, base, edit, shell)
    if (typeof patch === 'string') patches.push(patch)
    else refused.push(patch)
  }
  const patch = patches.join('')
  if (isJson) writeJson({ patch, refused, leftOut: leftOut.map(leftOutRow) }, shell.out)
  else writeData(patch, 'the patch', shell)
  if (base !== shell.cwd && patch !== '')
    shell.err.write(`paths count from ${printable(base)}; there, git apply takes the patch\n`)
  explain(refused, leftOut, atlas, shell)
}

async function patchOfFile(
  root: string,
  base: string,
  edit: FileEdit,
  { effects }: Shell,
): Promise<string | Refusal> {
  const { path, hash, splices } = edit
  const opened = await openFile(await nodeFiles.realPath(root), path, nodeFiles)
  if (typeof opened === 'string') return { path, reason: opened }
  if (effects.hash(opened.bytes) !== hash) return { path, reason: 'was changed since it was read' }
  const { text, textSplices } = editBytes(opened.bytes, splices)
  const name = relative(base, join(root, path)).replaceAll('\\', '/')
  return patchOf(name, text, textSplices)
}

/** Writes a plan into the files of its corpus, and says what was written where. */
export async function writePlan(
  { edits, leftOut }: EditPlan,
  atlas: Atlas,
  isJson: boolean,
  shell: Shell,
): Promise<void> {
  const { corpus, graph } = atlas
  const { changed, refused } = await writeEdits(corpus.root, edits, editorOf(shell))
  const written = edits.filter(({ path }) => changed.includes(path))
  if (isJson) {
    const rows = written.map(({ path, added }) => ({ path, links: added.map(linkRow) }))
    writeJson({ written: rows, refused, leftOut: leftOut.map(leftOutRow) }, shell.out)
  } else {
    const links = written.flatMap(({ path, added }) =>
      added.map(({ suggestion, line }) => {
        const place = `${displayPath(path, corpus, shell)}:${line}`
        return `${printable(place)}  ${suggestion.relation} ${titleOf(graph, suggestion.target)}\n`
      }),
    )
    const undo = links.length === 0 ? '' : '; atlas suggest --undo takes them back'
    const sum = `${count(links.length, 'link')} written into ${count(written.length, 'file')}${undo}`
    shell.out.write(`${links.join('')}${sum}\n`)
  }
  explain(refused, leftOut, atlas, shell)
}

/** Takes the last write back, and says which files are as they were. */
export async function undo(
  named: string | undefined,
  isJson: boolean,
  shell: Shell,
): Promise<void> {
  const root = await locateCorpus(named, shell)
  const { changed, refused, taken } = await undoLastWrite(root, editorOf(shell))
  if (isJson) {
    const takenOut = changed.map((path) => ({ path, texts: taken[path] ?? [] }))
    writeJson({ undone: changed, takenOut, refused }, shell.out)
  } else if (changed.length + refused.length === 0) shell.out.write('nothing to take back\n')
  else {
    for (const path of changed) {
      shell.out.write(`${printable(displayPath(path, { root }, shell))}  as before, without\n`)
      shell.out.write(takenText(taken[path] ?? []))
    }
    shell.out.write(`the last write taken back in ${count(changed.length, 'file')}\n`)
  }
  sayRefused(refused, { root }, shell)
}

/** As many lines show what links were taken out; a journal that takes out more is seen to. */
const SHOWN_LINES = 40

function takenText(texts: readonly string[]): string {
  const lines = texts
    .flatMap((text) => text.split(/\r\n|\n|\r/))
    .filter((line) => line.trim() !== '')
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `  - ${printable(line)}\n`)
  const more = lines.length - shown.length
  return `${shown.join('')}${more > 0 ? `  and ${count(more, 'more line')}\n` : ''}`
}

function editorOf({ effects, pid, isRunning }: Shell): Editor {
  return { pid, isRunning, now: effects.now, hash: effects.hash, files: nodeFiles }
}

function explain(
  refused: readonly Refusal[],
  leftOut: readonly LeftOut[],
  { corpus, graph }: Atlas,
  shell: Shell,
): void {
  for (const { suggestion, reason } of leftOut) {
    const { source, relation, target } = suggestion
    const link = `${titleOf(graph, source)} ${relation} ${titleOf(graph, target)}`
    shell.err.write(`left out: ${link}: ${printable(reason)}\n`)
  }
  sayRefused(refused, corpus, shell)
}

/** A file that could not be changed makes the command fail: a script must notice. */
function sayRefused(refused: readonly Refusal[], corpus: { root: string }, shell: Shell): void {
  for (const { path, reason } of refused) {
    const file = printable(displayPath(path, corpus, shell))
    shell.err.write(`${shell.err.style('red', 'refused:')} ${file} ${reason}; left as it is\n`)
  }
  if (refused.length > 0) shell.exitWith(EXIT.usage)
}

function linkRow({ suggestion, line }: FileEdit['added'][number]) {
  const { source, target, relation } = suggestion
  return { source, target, relation, line }
}

function leftOutRow({ suggestion, reason }: LeftOut) {
  const { source, target, relation } = suggestion
  return { source, target, relation, reason }
}
