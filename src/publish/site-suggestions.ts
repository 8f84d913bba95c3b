import type { EditPlan, FileEdit } from '../model/edit.ts'
import { UnreadableFile } from '../model/problem.ts'
import { SITE_VERSION, type SiteSuggestion, type SiteSuggestions } from '../model/site.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { editBytes } from '../text/file-bytes.ts'
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
  const file: SiteSuggestions = { version: SITE_VERSION, suggestions: rows }
  return JSON.stringify(file)
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
