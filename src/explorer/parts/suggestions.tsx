import type { ReactElement, ReactNode } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { JoinedPatch, SiteSuggestion } from '../../model/site.ts'
import { useLookup, useStore, useSuggestions } from '../context.ts'
import { shorten } from '../format.ts'
import { TEXT } from '../strings.ts'
import { More } from './more.tsx'
import { Empty, Failed, Loading } from './notice.tsx'
import { Patch } from './patch.tsx'
import { SuggestionItem } from './suggestion.tsx'

const WORDS = TEXT.suggestionsPage
const FIRST = 3

/** The links that a document lacks, and those that others lack to it. The headings are of the third level. */
export function Suggestions({ of }: { of: NodeKey }): ReactElement {
  const store = useStore()
  const loaded = useSuggestions()
  if (loaded.state === 'failed')
    return <Failed failure={loaded.failure} onRetry={() => void store.loadSuggestions()} />
  if (loaded.state !== 'ready') return <Loading what={WORDS.list} />
  const { suggestions, together } = loaded.value
  const joined = together.find(({ source }) => source === of)
  const out = suggestions.filter(({ source }) => source === of)
  const back = suggestions.filter(({ target }) => target === of)
  if (out.length + back.length === 0) return <Empty>{WORDS.noneOf}</Empty>
  return (
    <div className="suggestions">
      <Part title={WORDS.outgoing} suggestions={out} of={of}>
        {joined && <Joined {...joined} />}
      </Part>
      <Part title={WORDS.incoming} suggestions={back} of={of} />
    </div>
  )
}

interface PartProps {
  title: string
  suggestions: readonly SiteSuggestion[]
  of: NodeKey
  children?: ReactNode
}

function Part({ title, suggestions, of, children }: PartProps): ReactElement | null {
  if (suggestions.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span className="count">{suggestions.length}</span>
      </h3>
      {children}
      <More items={suggestions} first={FIRST} className="suggestion-list">
        {(one) => <SuggestionItem key={`${one.source} ${one.target}`} suggestion={one} of={of} />}
      </More>
    </section>
  )
}

/** All links that a document lacks, as one change to its file. */
function Joined({ source, links, patch }: JoinedPatch): ReactElement {
  const node = useLookup().nodes.get(source)
  const name = node?.path ?? node?.label ?? ''
  return (
    <details className="joined-patch">
      <summary>{WORDS.together(links)}</summary>
      <p className="quiet-text">
        {WORDS.patchNote(shorten(name, 120))} {WORDS.togetherNote}
      </p>
      <Patch
        patch={patch}
        name={WORDS.patch}
        target={WORDS.together(links)}
        copy={WORDS.copyPatch}
        copied={WORDS.patchCopied}
      />
    </details>
  )
}
