import type { ReactElement } from 'react'
import type { SiteNode, SiteSuggestion } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { RELATION_NAMES, TEXT } from '../strings.ts'
import { strengthOf } from '../suggestions.ts'
import { EvidenceList } from './evidence.tsx'
import { NodeLink } from './nodeLink.tsx'
import { Patch } from './patch.tsx'
import '../styles/suggestions.css'

const WORDS = TEXT.suggestionsPage

interface Props {
  suggestion: SiteSuggestion
  /** On the page of one end only the other is named. */
  of?: SiteNode['key'] | undefined
}

/** One missing link: between what, why, what the texts say, and the change that writes it. */
export function SuggestionItem({ suggestion, of }: Props): ReactElement | null {
  const { nodes } = useLookup()
  const source = nodes.get(suggestion.source)
  const target = nodes.get(suggestion.target)
  if (!source || !target) return null
  const strength = strengthOf(suggestion)
  return (
    <li className="suggestion">
      <div className="suggestion-ends">
        {of !== source.key && <NodeLink node={source} />}
        {of === undefined && <span className="suggestion-way">{WORDS.should}</span>}
        {of !== target.key && <NodeLink node={target} />}
      </div>
      <p className="suggestion-says">
        <span className={`strength strength-${strength}`}>{WORDS.strength[strength]}</span>
        <span>
          {WORDS.says} “{RELATION_NAMES[suggestion.relation].out.toLowerCase()}”
        </span>
      </p>
      <ul className="reasons" aria-label={WORDS.reasons}>
        {suggestion.reasons.map((reason) => (
          <li key={reason}>
            <bdi>{shorten(reason, 400)}</bdi>
          </li>
        ))}
      </ul>
      <details>
        <summary>{WORDS.evidence}</summary>
        <EvidenceList evidence={suggestion.evidence} />
      </details>
      <Writing suggestion={suggestion} source={source} target={target} />
    </li>
  )
}

interface WritingProps {
  suggestion: SiteSuggestion
  source: SiteNode
  target: SiteNode
}

function Writing({ suggestion, source, target }: WritingProps): ReactElement {
  const { patch, refusal } = suggestion
  if (patch === undefined)
    return (
      <p className="quiet-text">{refusal === undefined ? WORDS.untried : WORDS.refused(refusal)}</p>
    )
  return (
    <details>
      <summary>{WORDS.patch}</summary>
      <p className="quiet-text">{WORDS.patchNote(shorten(source.path ?? source.label, 120))}</p>
      <Patch
        patch={patch}
        name={WORDS.patch}
        target={`${shorten(source.label, 60)} → ${shorten(target.label, 60)}`}
        copy={WORDS.copyPatch}
        copied={WORDS.patchCopied}
      />
    </details>
  )
}
