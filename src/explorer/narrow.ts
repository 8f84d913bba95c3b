import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 56rem)'

/** Returns whether the window is as narrow as a phone's; the style sheets change at the same width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(NARROW)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
