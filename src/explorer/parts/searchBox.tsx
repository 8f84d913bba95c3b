import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ComboBox, Input, type Key, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { SearchHit } from '../../model/answer.ts'
import type { SiteNode } from '../../model/site.ts'
import { useExplorer } from '../context.ts'
import { headingText, shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { findNames } from '../names.ts'
import { go } from '../navigate.ts'
import { useSearch } from '../searching.ts'
import { KIND_NAMES, TEXT } from '../strings.ts'
import type { Route } from '../url.ts'
import { KindMark } from './kindMark.tsx'
import { Name } from './name.tsx'
import '../styles/search.css'

const NAMES = 8
const HITS = 5
const NO_NODES: readonly SiteNode[] = []

interface Option {
  id: string
  kind: SiteNode['kind'] | undefined
  label: string
  note: string
  route: Route
}

interface Props {
  /** How often the field was asked for. */
  asked: number
  /** What was typed before it was there. */
  early: RefObject<string>
}

/** Names at once, texts when their index is there; Enter on the words alone shows all results. */
export default function SearchBox({ asked, early }: Props): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const options = useOptions(query.trim())
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, it takes the focus
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
    // Only words that are put in behind the focus open the list.
    if (early.current !== '') setQuery(early.current)
    early.current = ''
  }, [asked])
  const leave = (route: Route): void => {
    setQuery('')
    input.current?.blur()
    go(route)
  }
  const pick = (key: Key | null): void => {
    const option = options.find(({ id }) => id === key)
    if (option) leave(option.route)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const hasChoice = input.current?.hasAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || hasChoice || query.trim() === '') return
    event.preventDefault()
    leave({ view: 'search', query: query.trim() })
  }
  return (
    <ComboBox
      className="search-box"
      aria-label={TEXT.searchPage.label}
      items={options}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={pick}
      allowsCustomValue
      menuTrigger="input"
      // What is pasted opens the list too, a moment before its options are there.
      allowsEmptyCollection
    >
      <Input ref={input} placeholder={TEXT.searchPage.short} onKeyDownCapture={onKeyDown} />
      <Popover className="popover">
        <ListBox>{optionItem}</ListBox>
      </Popover>
    </ComboBox>
  )
}

/** No component: the list gives each item its key only where the item itself stands. */
function optionItem({ kind, label, note }: Option): ReactElement {
  return (
    <ListBoxItem textValue={shorten(label)} className="option">
      {kind && <KindMark kind={kind} />}
      <span className="option-name">
        <Name text={label} limit={100} />
      </span>
      <span className="option-kind">
        <Name text={note} limit={60} />
      </span>
    </ListBoxItem>
  )
}

function useOptions(query: string): Option[] {
  const atlas = useExplorer((state) => state.atlas)
  const nodes = atlas.state === 'ready' ? atlas.value.atlas.nodes : NO_NODES
  const { hits } = useSearch('box', query, HITS).answer
  return useMemo(() => {
    if (query === '') return []
    const named = findNames(nodes, query, NAMES).map(nameOption)
    const all: Option = {
      id: 'all',
      kind: undefined,
      label: `${TEXT.searchPage.all}: ${query}`,
      note: '',
      route: { view: 'search', query },
    }
    return [...named, ...hits.map(hitOption), all]
  }, [nodes, hits, query])
}

function nameOption(node: SiteNode): Option {
  return {
    id: node.key,
    kind: node.kind,
    label: node.label,
    note: KIND_NAMES[node.kind].one,
    route: nodeRoute(node.key),
  }
}

function hitOption(hit: SearchHit, index: number): Option {
  return {
    id: `hit ${index}`,
    kind: 'episode',
    label: headingText(hit.section.at(-1) ?? hit.title),
    note: hit.title,
    route: nodeRoute(hit.key, hit.line),
  }
}
