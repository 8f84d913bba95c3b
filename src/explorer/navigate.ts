import { type Route, writeRoute } from './url.ts'

/** Goes to a place: the address changes, and the store follows the address. */
export function go(route: Route, options: { replace?: boolean } = {}): void {
  const hash = writeRoute(route)
  if (!options.replace) {
    location.hash = hash
    return
  }
  history.replaceState(history.state, '', hash)
  // `replaceState` is silent: say it as a click on a link would.
  dispatchEvent(new HashChangeEvent('hashchange'))
}
