import { type ReactElement, type Ref, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { NodeKey } from '../../model/key.ts'
import { useLookup } from '../context.ts'
import { download } from '../download.ts'
import { readPalette } from '../palette.ts'
import { TEXT } from '../strings.ts'
import type { Drawing } from './drawing.ts'

import { toPng, withLegend } from './picture.ts'
import type { View } from './stageView.ts'
import { toSvg } from './svg.ts'

const WORDS = TEXT.mapPage

interface Props {
  ref: Ref<HTMLDivElement>
  view: View
  drawing: Drawing
  isLasso: boolean
  onLasso: (isLasso: boolean) => void
  onGather: (keys: NodeKey[]) => void
}

/** What can be done with the whole map: look nearer, gather nodes, take a picture along. */
export function StageControls(props: Props): ReactElement {
  const { ref, view, drawing, isLasso, onLasso, onGather } = props
  const controls = [
    { name: WORDS.zoomIn, sign: '+', act: () => view.current?.camera.zoom('in') },
    { name: WORDS.zoomOut, sign: '−', act: () => view.current?.camera.zoom('out') },
    { name: WORDS.fit, sign: '⤢', act: () => view.current?.camera.fit() },
  ]
  const gatherSeen = (): void => onGather(view.current?.marksInSight().map(({ key }) => key) ?? [])
  return (
    <div ref={ref} className="stage-controls">
      {controls.map(({ name, sign, act }) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
      <button
        type="button"
        aria-label={WORDS.lasso}
        title={WORDS.lasso}
        aria-pressed={isLasso}
        onClick={() => onLasso(!isLasso)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <ellipse cx="10" cy="8" rx="7.5" ry="5" fill="none" strokeDasharray="3 2" />
          <path d="M6 12.5c-1 2 .5 3.5-1 5.5" fill="none" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={WORDS.lassoSeen}
        title={WORDS.lassoSeen}
        onClick={gatherSeen}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" fill="none" />
          <circle cx="10" cy="10" r="2.5" />
        </svg>
      </button>
      <PictureMenu view={view} drawing={drawing} />
    </div>
  )
}

function PictureMenu({ view, drawing }: Pick<Props, 'view' | 'drawing'>): ReactElement {
  const { corpus } = useLookup().atlas
  const [said, setSaid] = useState('')
  const save = async (form: string): Promise<void> => {
    const map = view.current
    if (!map) return
    const palette = readPalette(map.sigma.getContainer())
    const title = WORDS.pictureTitle(corpus, drawing.marks.length, drawing.lines.length)
    const picture = withLegend(map.picture(), drawing, palette, title)
    const name = `${corpus}-map.${form}`
    if (form === 'svg') download(name, 'image/svg+xml', toSvg(picture, title))
    else {
      const blob = await toPng(picture)
      if (blob) download(name, 'image/png', blob)
    }
    setSaid(WORDS.saved(name))
  }
  return (
    <>
      <MenuTrigger>
        <Button aria-label={WORDS.picture} className="stage-button">
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M10 3v9M6.5 9 10 12.5 13.5 9M4 16h12" fill="none" />
          </svg>
        </Button>
        <Popover className="popover" placement="left top">
          <Menu onAction={(form) => void save(String(form))}>
            <MenuItem id="png" className="option">
              {WORDS.asPng}
            </MenuItem>
            <MenuItem id="svg" className="option">
              {WORDS.asSvg}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}
