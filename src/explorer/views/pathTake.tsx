import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { nameAmong } from '../../query/name.ts'
import { useLookup } from '../context.ts'
import { useGraph } from '../graph.ts'
import { pathMarkdown } from '../learning/markdown.ts'
import type { Progress } from '../learning/progress.ts'
import { CopyButton } from '../parts/copyButton.tsx'
import { TEXT } from '../strings.ts'
import { useReasonEvidence } from './stepReasons.tsx'

const WORDS = TEXT.pathPage

interface Props {
  goal: SiteNode
  known: readonly NodeKey[]
  progress: Progress
}

/** Takes a path along: as Markdown, on paper, or by the address of the page. */
export function PathTake({ goal, known, progress }: Props): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  const evidenceOf = useReasonEvidence()
  const markdown = (): string =>
    pathMarkdown(progress, {
      goal: goal.label,
      known: known.map((key) => nodes.get(key)?.label ?? key),
      nameOf: nameAmong(
        graph,
        progress.path.steps.map(({ key }) => key),
      ),
      evidenceOf,
      address: location.href,
    })
  return (
    <p className="path-take">
      <CopyButton name={WORDS.copy} done={WORDS.copied} text={markdown} />
      <button type="button" onClick={() => print()}>
        {WORDS.print}
      </button>
      <span className="quiet-text">{WORDS.share}</span>
    </p>
  )
}
