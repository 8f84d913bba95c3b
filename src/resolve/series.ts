import type { Extract } from '../model/extract.ts'
import { foldWords } from '../text/fold.ts'
import { toSlug } from '../text/slug.ts'

/** Folders that hold everything and name no series. */
const GENERIC = new Set([
  'episodes',
  'episode',
  'docs',
  'doc',
  'content',
  'posts',
  'src',
  'data',
  'podcast',
  'podcasts',
  'markdown',
  'md',
  'articles',
  'chapters',
  'notes',
  'scripts',
  'transcripts',
])

/**
 * Returns the series of each document, by path: stated by configuration, front matter or text, else
 * by its folder. Different spellings of one series ("The X Series", "X") share one name.
 */
export function seriesOf(
  extracts: readonly Extract[],
): Map<string, { name?: string; scope: string }> {
  const names = new Map<string, string>()
  const found = new Map<string, { name?: string; scope: string }>()
  for (const extract of extracts) {
    const stated = extract.series ?? folderSeries(extract.path)
    const id = stated === undefined ? '' : seriesId(stated)
    if (stated === undefined || id === '') {
      found.set(extract.path, { scope: `folder:${folderOf(extract.path)}` })
      continue
    }
    const name = names.get(id) ?? stated
    names.set(id, name)
    found.set(extract.path, { name, scope: `series:${id}` })
  }
  return found
}

/** Returns the name of a series without article, numbering and the word "series", as a slug. */
export function seriesId(name: string): string {
  const words = foldWords(name)
    .split(' ')
    .filter(
      (word, index) =>
        !(index === 0 && (word === 'the' || /^\d+$/.test(word))) && word !== 'series',
    )
  return words.length === 0 ? '' : toSlug(words.join(' '))
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** `01-foundational-series/` names a series; `episodes/` and `2024/` do not. */
function folderSeries(path: string): string | undefined {
  const folder = folderOf(path).split('/').at(-1) ?? ''
  const words = folder
    .replace(/^\d+[-_ ]/, '')
    .split(/[-_ ]+/)
    .filter((word) => word !== '')
  if (words.length === 0 || GENERIC.has(folder.toLowerCase()) || /^\d+$/.test(folder))
    return undefined
  return words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join(' ')
}
