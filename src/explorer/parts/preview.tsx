import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import { useLookup } from '../context.ts'
import { onThemeChange, readPalette } from '../palette.ts'
import { backbone, sceneOf } from '../scene.ts'
import { TEXT } from '../strings.ts'
import { NO_FILTER } from '../url.ts'
import { drawPreview } from './previewDrawing.ts'

const LINKS = 1500

/** The map at a glance, as a still picture: needs neither WebGL nor the map's code. */
export function Preview(): ReactElement {
  const lookup = useLookup()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scene = useMemo(() => sceneOf(lookup, NO_FILTER), [lookup])
  const edges = useMemo(() => [...backbone(scene.edges, LINKS)], [scene])
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
  const words = TEXT.overviewPage.mapAlt(scene.nodes.length, scene.edges.length)
  return <canvas ref={canvas} className="preview-canvas" role="img" aria-label={words} />
}
