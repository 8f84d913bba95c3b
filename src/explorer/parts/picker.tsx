import { type ReactElement, useEffect, useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { shorten } from '../format.ts'
import { findNames } from '../names.ts'
import { KIND_NAMES } from '../strings.ts'
import { KindMark } from './kindMark.tsx'
import { Name } from './name.tsx'

const MOST = 50

interface Props {
  label: string
  placeholder: string
  nodes: readonly SiteNode[]
  onPick: (key: NodeKey) => void
  /** Said where no node has the name. */
  nothing: string
  /** What is picked now, shown while nobody types. */
  chosen?: SiteNode | undefined
}

/** Finds one node by its name; what was typed is gone once it is picked. */
export function Picker({
  label,
  placeholder,
  nodes,
  onPick,
  nothing,
  chosen,
}: Props): ReactElement {
  const [words, setWords] = useState('')
  const [isTyping, setTyping] = useState(false)
  const [picked, setPicked] = useMomentaryKey()
  const name = chosen && shorten(chosen.label, 100)
  const found = useMemo(() => findNames(nodes, words, MOST), [nodes, words])
  const pick = (key: Key | null): void => {
    if (key === null) return
    setWords('')
    setPicked(key)
    onPick(key as NodeKey)
  }
  return (
    <ComboBox
      className="picker"
      items={found.map((node) => ({ id: node.key, node }))}
      inputValue={isTyping ? words : (name ?? '')}
      onFocusChange={setTyping}
      onInputChange={setWords}
      selectedKey={picked}
      onSelectionChange={pick}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="picker-field">
        <Input
          placeholder={name ?? placeholder}
          data-chosen={name === undefined ? undefined : ''}
        />
        <Button>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover">
        <ListBox renderEmptyState={() => <p className="empty">{nothing}</p>}>
          {({ node }: { node: SiteNode }) => optionOf(node)}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Returns a key that is there for a moment only: that closes the list, which would stay over the page otherwise. */
function useMomentaryKey(): [Key | null, (key: Key) => void] {
  const [key, setKey] = useState<Key | null>(null)
  useEffect(() => {
    if (key !== null) setKey(null)
  }, [key])
  return [key, setKey]
}

/** No component: the list gives each item its key only where the item itself stands. */
function optionOf(node: SiteNode): ReactElement {
  return (
    <ListBoxItem textValue={shorten(node.label)} className="option">
      <KindMark kind={node.kind} />
      <span className="option-name">
        <Name text={node.label} limit={100} />
      </span>
      <span className="option-kind">{KIND_NAMES[node.kind].one}</span>
    </ListBoxItem>
  )
}
