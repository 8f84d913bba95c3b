import type { ReactElement } from 'react'
import { useExplorer } from '../context.ts'
import { TEXT } from '../strings.ts'
import type { Route } from '../url.ts'

/** Views whose own part stands behind many filters, and where it is. */
const BEHIND_FILTERS = new Map<Route['view'], { name: string; selector: string }>([
  ['map', { name: TEXT.skipTo.map, selector: '[role=application], [role=treegrid]' }],
  ['list', { name: TEXT.skipTo.list, selector: '[role=treegrid]' }],
  ['gaps', { name: TEXT.skipTo.gaps, selector: '#gaps-title' }],
  ['tables', { name: TEXT.skipTo.table, selector: '#table-title' }],
])

/** The first stops of the tab key. Buttons, not links: the hash of the address belongs to the places. */
export function SkipLinks(): ReactElement {
  const view = useExplorer(({ route }) => route.view)
  const behind = BEHIND_FILTERS.get(view)
  return (
    <>
      <SkipLink name={TEXT.skip} selector="#main" />
      {behind && <SkipLink {...behind} />}
    </>
  )
}

/** While the part is still loading, the focus goes to the content around it. */
function SkipLink({ name, selector }: { name: string; selector: string }): ReactElement {
  const skip = (): void => {
    const find = (what: string): HTMLElement | null => document.querySelector(what)
    const aim = find(selector) ?? find('#main')
    aim?.focus()
  }
  return (
    <button type="button" className="skip" onClick={skip}>
      {name}
    </button>
  )
}
