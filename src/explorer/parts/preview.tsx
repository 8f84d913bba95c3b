import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import { partOf, restingLinks } from '../canvas/part.ts'
import { useLookup } from '../context.ts'
import { useNarrow } from '../narrow.ts'
import { onThemeChange, readPalette } from '../palette.ts'
import { type Scene, sceneOf } from '../scene.ts'
import { TEXT } from '../strings.ts'
import { NO_FILTER } from '../url.ts'
import { drawPreview } from './previewDrawing.ts'

/** The map at a glance, as a still picture: needs neither WebGL nor the map's code. */
export function Preview(): ReactElement {
  const lookup = useLookup()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isNarrow = useNarrow()
  const whole = useMemo(() => sceneOf(lookup, NO_FILTER), [lookup])
  const scene = useMemo(() => linkedPart(whole, isNarrow), [whole, isNarrow])
  const edges = useMemo(() => restingLinks(scene), [scene])
  useEffect(() => {
    const element = canvas.current
    const box = element?.parentElement
    if (!element || !box) return
    const draw = (): void =>
      drawPreview(element, { scene, edges, lookup, palette: readPalette(box) })
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    const stop = onThemeChange(draw)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [scene, edges, lookup])
  const words = TEXT.overviewPage.mapAlt(scene.nodes.length, edges.length)
  return <canvas ref={canvas} className="preview-canvas" role="img" aria-label={words} />
}

/** The most linked part of the map, without what is linked with nothing. */
function linkedPart(whole: Scene, isNarrow: boolean): Scene {
  const scene = partOf(whole, isNarrow)
  const linked = new Set(scene.edges.flatMap(({ source, target }) => [source, target]))
  const nodes = scene.nodes.filter(({ key }) => linked.has(key))
  return nodes.length === 0 ? scene : { ...scene, nodes }
}
