import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { connect } from '../../query/connect.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { useGraph } from '../graph.ts'
import { byDegree, nodesOf } from '../lookup.ts'
import { go } from '../navigate.ts'
import { Empty } from '../parts/notice.tsx'
import { Picker } from '../parts/picker.tsx'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'
import { type ConnectRoute, writeRoute } from '../url.ts'
import { ChainRow } from './chainRow.tsx'
import '../styles/connect.css'

const WORDS = TEXT.connectPage
const MOST = 8

/** How two things connect: the strongest chains between them. The address holds both. */
export default function ConnectPlace({ route }: { route: ConnectRoute }): ReactElement {
  const { nodes } = useLookup()
  const a = nodes.get(route.a ?? ('' as NodeKey))
  const b = nodes.get(route.b ?? ('' as NodeKey))
  return (
    <div className="page connect-page">
      <PageTitle name={nameOf(a, b)}>{WORDS.title}</PageTitle>
      <p className="lead">{WORDS.lead}</p>
      <div className="connect-ends">
        <End label={WORDS.first} node={a} onPick={(key) => go({ ...route, a: key })} />
        <button
          type="button"
          disabled={!a && !b}
          onClick={() => go({ ...route, a: route.b, b: route.a })}
        >
          <span aria-hidden="true">⇄</span> {WORDS.swap}
        </button>
        <End label={WORDS.second} node={b} onPick={(key) => go({ ...route, b: key })} />
      </div>
      {a && b ? <Chains a={a} b={b} /> : <Examples picked={a ?? b} />}
    </div>
  )
}

function nameOf(a: SiteNode | undefined, b: SiteNode | undefined): string {
  if (!a || !b) return WORDS.title
  return `${WORDS.title}: ${WORDS.example(shorten(a.label, 30), shorten(b.label, 30))}`
}

interface EndProps {
  label: string
  node: SiteNode | undefined
  onPick: (key: NodeKey) => void
}

function End({ label, node, onPick }: EndProps): ReactElement {
  const { atlas } = useLookup()
  return (
    <Picker
      label={label}
      placeholder={WORDS.placeholder}
      nothing={TEXT.mapPage.nothingFound}
      nodes={atlas.nodes}
      chosen={node}
      onPick={onPick}
    />
  )
}

function Chains({ a, b }: { a: SiteNode; b: SiteNode }): ReactElement {
  const graph = useGraph()
  const chains = useMemo(() => connect(graph, a.key, b.key, { limit: MOST }), [graph, a.key, b.key])
  if (a.key === b.key) return <Empty>{WORDS.same}</Empty>
  if (chains.length === 0) return <Empty>{WORDS.none}</Empty>
  return (
    <section aria-labelledby="chains-title">
      <h2 id="chains-title">{WORDS.chains(chains.length)}</h2>
      <ol className="chains">
        {chains.map((chain, index) => (
          <ChainRow key={chain.words} chain={chain} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}

/** Pairs worth a look, for who has none in mind: what is linked most, two by two. */
function Examples({ picked }: { picked: SiteNode | undefined }): ReactElement {
  const lookup = useLookup()
  const pairs = useMemo(() => {
    const top = nodesOf(lookup, 'pattern').sort(byDegree).slice(0, 6)
    return top.flatMap((a, index) => {
      const b = top[index + 1]
      return b && index % 2 === 0 ? [{ a, b }] : []
    })
  }, [lookup])
  return (
    <>
      <Empty>{picked ? WORDS.pickOther(shorten(picked.label, 60)) : WORDS.pickBoth}</Empty>
      <ul className="plain">
        {pairs.map(({ a, b }) => (
          <li key={a.key}>
            <a href={writeRoute({ view: 'connect', a: a.key, b: b.key })}>
              <bdi>{WORDS.example(shorten(a.label, 60), shorten(b.label, 60))}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
