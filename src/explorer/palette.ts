import { NODE_KINDS, type NodeKind } from '../model/kind.ts'
import { colorProperty } from './kinds.ts'

/** The theme's colours as a canvas needs them: `#rrggbb`. */
export interface Palette {
  kinds: ReadonlyMap<NodeKind, string>
  /** For communities and series, in the order of their size. */
  groups: readonly string[]
  paper: string
  ink: string
  muted: string
  edge: string
  accent: string
}

const GROUPS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Returns the colours that the style sheets give to `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'))
  // Colours that the reader's system forces on a page would be one for all.
  probe.style.forcedColorAdjust = 'none'
  const read = (property: string): string => {
    // Only a used value is resolved: a custom property itself may still say `light-dark(…)`.
    probe.style.color = `var(${property})`
    return toHex(getComputedStyle(probe).color)
  }
  const palette = {
    kinds: new Map(NODE_KINDS.map((kind) => [kind, read(colorProperty(kind))])),
    groups: GROUPS.map((number) => read(`--group-${number}`)),
    paper: read('--paper'),
    ink: read('--ink'),
    muted: read('--muted'),
    edge: read('--edge'),
    accent: read('--accent'),
  }
  probe.remove()
  return palette
}

/** Returns `share` of the way from `a` to `b`; both `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const from = channels(a)
  const to = channels(b)
  return hexOf(from.map((value, index) => value + ((to[index] ?? value) - value) * share))
}

/** Calls back when the theme changes, by the button or by the system; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)')
  media.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    media.removeEventListener('change', changed)
    observer.disconnect()
  }
}

function toHex(color: string): string {
  const numbers = color
    .match(/[\d.]+/g)
    ?.slice(0, 3)
    .map(Number)
  return numbers?.length === 3 ? hexOf(numbers) : '#888888'
}

function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
