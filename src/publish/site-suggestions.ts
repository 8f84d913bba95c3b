import type { EditPlan, FileEdit } from '../model/edit.ts'
import { UnreadableFile } from '../model/problem.ts'
import {
  type JoinedPatch,
  SITE_VERSION,
  type SiteSuggestion,
  type SiteSuggestions,
} from '../model/site.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { editBytes } from '../text/file-bytes.ts'
import { groupBy } from '../text/group-by.ts'
import { patchOf } from '../text/patch.ts'

/** So many of the surest get their patch: each costs some readings of a file. */
const PATCHED = 40

export interface SuggestionOptions {
  /** Returns the edits for some suggestions. */
  plan(suggestions: readonly Suggestion[]): Promise<EditPlan>
  /** Returns the bytes of a file of the corpus, and what identifies them. */
  read(path: string): Promise<Uint8Array>
  hash(bytes: Uint8Array): string
}

/** Returns missing cross-links as the text of a data file of the site, the surest with the patch that writes them. */
export async function suggestionsFile(
  suggestions: readonly Suggestion[],
  options: SuggestionOptions,
): Promise<string> {
  const rows = await Promise.all(
    suggestions.map(async (suggestion, at): Promise<SiteSuggestion> => {
      const { sourcePath: _source, targetPath: _target, ...row } = suggestion
      return at < PATCHED ? { ...row, ...(await writing(suggestion, options)) } : row
    }),
  )
  const patched = suggestions.filter((_, at) => rows[at]?.patch !== undefined)
  const together = await joinedPatches(patched, options)
  const file: SiteSuggestions = { version: SITE_VERSION, suggestions: rows, together }
  return JSON.stringify(file)
}

/** Patches that were made apart meet at the same lines: of one file only the first would fit. */
async function joinedPatches(
  patched: readonly Suggestion[],
  options: SuggestionOptions,
): Promise<JoinedPatch[]> {
  const several = [...groupBy(patched, ({ source }) => source)].filter(([, own]) => own.length > 1)
  const joined = several.map(async ([source, own]): Promise<JoinedPatch[]> => {
    const [edit] = (await options.plan(own)).edits
    const { patch } = edit ? await patchFor(edit, options) : {}
    return edit && patch !== undefined ? [{ source, links: edit.added.length, patch }] : []
  })
  return (await Promise.all(joined)).flat().filter(({ links }) => links > 1)
}

type Writing = Pick<SiteSuggestion, 'patch' | 'refusal'>

async function writing(suggestion: Suggestion, options: SuggestionOptions): Promise<Writing> {
  const { edits, leftOut } = await options.plan([suggestion])
  const [edit] = edits
  return edit ? patchFor(edit, options) : { refusal: leftOut[0]?.reason ?? '' }
}

/** The patch is made of the file's own bytes, so that it fits also behind a byte order mark. */
async function patchFor(
  { path, hash, splices }: FileEdit,
  options: SuggestionOptions,
): Promise<Writing> {
  const bytes = await bytesOf(path, options)
  if (!bytes || options.hash(bytes) !== hash)
    return { refusal: 'its file was changed during the build' }
  const { text, textSplices } = editBytes(bytes, splices)
  return { patch: patchOf(path, text, textSplices) }
}

/** Returns undefined where a file that was read before is no file now: gone, or a link in its place. */
async function bytesOf(path: string, options: SuggestionOptions): Promise<Uint8Array | undefined> {
  try {
    return await options.read(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isGone = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)
    if (isGone || error instanceof UnreadableFile) return undefined
    throw error
  }
}
