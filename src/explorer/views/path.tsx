import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'
import type { PathRoute } from '../url.ts'
import { PathAnswer } from './pathAnswer.tsx'
import { PathChoices } from './pathChoices.tsx'
import { PathProposals } from './pathProposals.tsx'
import '../styles/path.css'

const WORDS = TEXT.pathPage

/** What must be heard first, for a goal, given what is known and the time there is. The address holds all. */
export default function PathPlace({ route }: { route: PathRoute }): ReactElement {
  const { nodes, atlas } = useLookup()
  const goal = nodes.get(route.to ?? ('' as NodeKey))
  const goals = useMemo(() => atlas.nodes.filter(isLearnable), [atlas])
  return (
    <div className="page path-page">
      <PageTitle name={goal ? `${WORDS.title}: ${shorten(goal.label, 60)}` : WORDS.title}>
        {WORDS.title}
      </PageTitle>
      <p className="lead">{WORDS.lead}</p>
      <PathChoices route={route} goals={goals} goal={goal} />
      {goal ? (
        <PathAnswer key={goal.key} goal={goal} route={route} />
      ) : (
        <PathProposals goals={goals} route={route} />
      )}
    </div>
  )
}

function isLearnable(node: SiteNode): boolean {
  return node.kind === 'episode' || node.kind === 'pattern' || node.kind === 'concept'
}
