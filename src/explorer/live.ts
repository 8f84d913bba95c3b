export interface Rebuilds {
  /** Everything may be new. */
  onRebuilt(): void
  /** The text of one document is new; what follows from it comes with the next rebuild. */
  onPage(shard: string): void
}

/** Calls back whenever `atlas serve` has built again; does nothing on a published site. */
export function watchRebuilds({ onRebuilt, onPage }: Rebuilds): void {
  const mark = document.querySelector('meta[name="atlas-live"]')
  if (mark?.getAttribute('content') !== 'true') return
  const events = new EventSource(new URL('events', document.baseURI))
  events.addEventListener('rebuilt', onRebuilt)
  events.addEventListener('page', ({ data }: MessageEvent<string>) => onPage(data))
  events.addEventListener('message', (event) => {
    if (event.data === 'rebuilt') onRebuilt()
  })
}
