import type { Atlas } from '../../src/model/atlas.ts'
import { likenessOf } from '../../src/suggest/likeness.ts'
import { linksOf } from '../../src/suggest/links.ts'
import { comparedTexts, type Page, toPages } from '../../src/suggest/pages.ts'
import { readSignals, type Signals } from '../../src/suggest/signals/all.ts'
import { spokenReferences } from '../../src/suggest/signals/spoken.ts'
import { atlasOf, type CorpusOptions, type Files } from '../support/corpus.ts'

/** A corpus as the stage sees it. */
export interface Stage {
  atlas: Atlas
  pages: Page[]
  signals: Signals
  /** The page of a file. */
  page(path: string): Page
}

export const PATTERN_PAGES: CorpusOptions = {
  config: { documents: [{ glob: '**/*.md', kind: 'pattern' }] },
}

export async function stageOf(files: Files, options: CorpusOptions = {}): Promise<Stage> {
  const atlas = await atlasOf(files, options)
  const pages = toPages(atlas.extracts, atlas.identity)
  const spoken = spokenReferences(pages, atlas.identity.references)
  const links = linksOf(atlas.graph, pages, spoken)
  const likeness = likenessOf(comparedTexts(pages))
  const signals = readSignals(pages, atlas.graph, links, spoken, likeness)
  const page = (path: string) => {
    const found = pages.find((one) => one.path === path)
    if (!found) throw new Error(`no page ${path}`)
    return found
  }
  return { atlas, pages, signals, page }
}
