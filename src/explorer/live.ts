/** Calls back whenever `atlas serve` has built again; does nothing on a published site. */
export function watchRebuilds(onRebuilt: () => void): void {
  const mark = document.querySelector('meta[name="atlas-live"]')
  if (mark?.getAttribute('content') !== 'true') return
  const events = new EventSource(new URL('events', document.baseURI))
  events.addEventListener('rebuilt', onRebuilt)
  events.addEventListener('message', (event) => {
    if (event.data === 'rebuilt') onRebuilt()
  })
}
