import type { Effects } from '../data.ts'
import type { SearchClient } from '../search/client.ts'
import type { Cell } from './state.ts'

/** One search at a time, over the names of the atlas and the site's index. */
export interface SearchSession {
  /** Opens the search; needs the atlas. Asked again after a failure it starts afresh. */
  openSearch: () => void
  askSearch: SearchClient['ask']
  /** Opens it anew over the atlas as it is now, where it was opened. */
  reload: () => void
}

export function searchSession(
  effects: Pick<Effects, 'openSearch'>,
  { get, set }: Cell,
): SearchSession {
  let client: SearchClient | undefined
  const restart = (): void => {
    client?.close()
    const { atlas, search } = get()
    if (atlas.state !== 'ready') return
    const generation = search.generation + 1
    set({ search: { reach: undefined, failure: undefined, arrived: undefined, generation } })
    client = effects.openSearch(atlas.value.atlas.nodes, (next) => {
      if (get().search.generation === generation) set({ search: { ...next, generation } })
    })
  }
  return {
    openSearch: () => {
      if (client === undefined || get().search.failure) restart()
    },
    askSearch: (...question) => client?.ask(...question) ?? (() => {}),
    reload: () => {
      if (client) restart()
    },
  }
}
