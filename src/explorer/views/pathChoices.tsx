import type { ReactElement } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { go } from '../navigate.ts'
import { Check } from '../parts/checks.tsx'
import { Picker } from '../parts/picker.tsx'
import { TEXT } from '../strings.ts'
import type { PathRoute } from '../url.ts'
import { Known } from './known.tsx'
import { TimeField } from './timeField.tsx'

const WORDS = TEXT.pathPage

interface Props {
  route: PathRoute
  goals: readonly SiteNode[]
  goal: SiteNode | undefined
}

/** What a path depends on: the goal, what is known, the time there is. */
export function PathChoices({ route, goals, goal }: Props): ReactElement {
  return (
    <div className="path-choices">
      <Picker
        label={WORDS.goal}
        placeholder={WORDS.goalPlaceholder}
        nothing={TEXT.mapPage.nothingFound}
        nodes={goals}
        chosen={goal}
        onPick={(to) => go({ ...route, to })}
      />
      <Known route={route} goals={goals} />
      <div>
        <TimeField
          minutes={route.time}
          onChange={(time) => go({ ...route, time }, { replace: true })}
        />
        <Check
          isSelected={route.inferred === true}
          onChange={(inferred) => go({ ...route, inferred }, { replace: true })}
        >
          {WORDS.inferred}
        </Check>
      </div>
    </div>
  )
}
