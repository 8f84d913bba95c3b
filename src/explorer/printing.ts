import { useSyncExternalStore } from 'react'

let isAsked = false

/** Returns whether the page is being printed: what is made for the rows in sight has to show all. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isAsked || matchMedia('print').matches)
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia('print')
  const ask = (asked: boolean) => (): void => {
    isAsked = asked
    changed()
  }
  const [before, after] = [ask(true), ask(false)]
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  media.addEventListener('change', changed)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
    media.removeEventListener('change', changed)
  }
}
