import type { ReactElement } from 'react'
import { RELATIONS, type Relation } from '../../model/kind.ts'
import { useLookup } from '../context.ts'
import { Check, Checks } from '../parts/checks.tsx'
import { RELATION_GROUPS, type RelationGroup, relationsOf } from '../relations.ts'
import { GROUP_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'
import type { FilterProps } from './filterProps.ts'

const WORDS = TEXT.mapPage

/** Links by what a reader wants to know; each group can be opened to its relations. */
export function RelationFilter({ filter, choices, onChange }: FilterProps): ReactElement {
  const { counts } = useLookup().atlas
  const chosen = new Set<Relation>(filter.relations ?? RELATIONS)
  const isThere = (relation: Relation): boolean => (counts.relations[relation] ?? 0) > 0
  const groups = RELATION_GROUPS.filter((group) => relationsOf(group).some(isThere))
  const set = (relations: readonly Relation[], of: RelationGroup): void => {
    const others = RELATIONS.filter(
      (relation) => chosen.has(relation) && !relationsOf(of).includes(relation),
    )
    // What the data lacks counts as chosen with its group: it makes no difference.
    const absent =
      relations.length === 0 ? [] : relationsOf(of).filter((relation) => !isThere(relation))
    const next = new Set([...others, ...relations, ...absent])
    onChange({
      relations:
        next.size === RELATIONS.length ? undefined : RELATIONS.filter((one) => next.has(one)),
    })
  }
  return (
    <fieldset className="relations">
      <legend>{WORDS.groups}</legend>
      {groups.map((group) => {
        const relations = relationsOf(group).filter(isThere)
        const on = relations.filter((relation) => chosen.has(relation))
        const count = on.reduce((sum, one) => sum + (choices.relations.get(one) ?? 0), 0)
        const all = relations.reduce((sum, one) => sum + (choices.relations.get(one) ?? 0), 0)
        return (
          <div key={group} className="relation-group">
            <Check
              isSelected={on.length === relations.length}
              isIndeterminate={on.length > 0 && on.length < relations.length}
              count={on.length === 0 ? all : count}
              onChange={(isSelected) => set(isSelected ? relations : [], group)}
            >
              {GROUP_NAMES[group]}
            </Check>
            {relations.length > 1 && (
              <details>
                <summary aria-label={WORDS.eachRelation(GROUP_NAMES[group])} />
                <Checks
                  label={WORDS.eachRelation(GROUP_NAMES[group])}
                  chosen={on}
                  onChange={(now) => set(now, group)}
                  choices={relations.map((relation) => ({
                    value: relation,
                    name: RELATION_NAMES[relation].out,
                    count: choices.relations.get(relation) ?? 0,
                  }))}
                />
              </details>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
