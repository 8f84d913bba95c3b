import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { Choice } from '../parts/choice.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty } from '../parts/notice.tsx'
import { Panel } from '../parts/panel.tsx'
import { Picker } from '../parts/picker.tsx'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'
import { ChainRow } from './chainRow.tsx'
import type { DetailsProps } from './detailsProps.ts'
import '../styles/connect.css'

const WORDS = TEXT.mapPage

/** The chain between two nodes that is drawn on the map, with the sentences that say it. */
export function PathPanel({
  start,
  route,
  scene,
  onChange,
}: DetailsProps & { start: SiteNode }): ReactElement {
  const { nodes, atlas } = useLookup()
  const end = route.to === undefined ? undefined : nodes.get(route.to)
  const others = useMemo(() => atlas.nodes.filter((node) => node !== start), [atlas, start])
  const close = { from: undefined, to: undefined, chain: undefined }
  return (
    <Panel title={WORDS.path} onClose={() => onChange(close)}>
      <p className="path-start">
        {WORDS.pathStart} <NodeLink node={start} />
        {end && (
          <>
            {' '}
            {WORDS.pathGoal} <NodeLink node={end} />
          </>
        )}
      </p>
      {!end && <p className="hint">{WORDS.pathPick}</p>}
      <Picker
        label={end ? WORDS.pathOther : WORDS.pathEnd}
        placeholder={WORDS.findPlaceholder}
        nothing={WORDS.nothingFound}
        nodes={others}
        onPick={(to) =>
          onChange({ to, chain: undefined, select: undefined, edge: undefined, sight: undefined })
        }
      />
      {end && (
        <ChosenChain end={end} start={start} scene={scene} route={route} onChange={onChange} />
      )}
    </Panel>
  )
}

interface ChainProps extends DetailsProps {
  start: SiteNode
  end: SiteNode
}

function ChosenChain({ start, end, scene, route, onChange }: ChainProps): ReactElement {
  const { chains } = scene
  const at = Math.min(route.chain ?? 1, chains.length)
  const chain = chains[at - 1]
  if (!chain) return <Empty>{WORDS.noPath}</Empty>
  return (
    <>
      {chains.length > 1 && (
        <Choice
          label={WORDS.chains}
          value={String(at)}
          choices={chains.map(({ hops }, index) => ({
            value: String(index + 1),
            name: WORDS.chain(index + 1, TEXT.linkCount(hops.length)),
          }))}
          onChange={(chosen) => onChange({ chain: Number(chosen) })}
        />
      )}
      <ol className="chains">
        <ChainRow chain={chain} number={at} />
      </ol>
      <p>
        <a href={writeRoute({ view: 'connect', a: start.key, b: end.key })}>{WORDS.alsoPath}</a>
      </p>
    </>
  )
}
