import type { NodeKey } from '../../model/key.ts'
import type { Effects } from '../data.ts'
import { writeHeard } from '../heard.ts'
import type { Theme } from '../theme.ts'
import type { Cell } from './state.ts'

/** What the reader chooses, and the browser keeps. */
export interface Choices {
  setTheme: (theme: Theme) => void
  setLinkingNames: (isLinking: boolean) => void
  setHeard: (heard: readonly NodeKey[]) => void
}

export function keptChoices(effects: Pick<Effects, 'remember'>, { get, set }: Cell): Choices {
  return {
    setTheme: (theme) => {
      effects.remember('theme', theme)
      set({ theme })
    },
    setLinkingNames: (isLinkingNames) => {
      effects.remember('names', isLinkingNames ? 'linked' : 'plain')
      set({ isLinkingNames })
    },
    setHeard: (heard) => {
      const { atlas } = get()
      if (atlas.state !== 'ready') return
      writeHeard(effects, atlas.value.atlas.corpus, heard)
      set({ heard })
    },
  }
}
