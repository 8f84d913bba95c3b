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
  const set = (now: readonly Relation[], group: RelationGroup): void => {
    // What the data lacks counts as chosen with its group: it makes no difference.
    const absent = now.length === 0 ? [] : relationsOf(group).filter((one) => !isThere(one))
    onChange({ relations: withGroup(chosen, group, [...now, ...absent]) })
  }
  return (
    <fieldset className="relations">
      <legend>{WORDS.groups}</legend>
      {groups.map((group) => {
        const relations = relationsOf(group).filter(isThere)
        return (
          <Group
            key={group}
            name={GROUP_NAMES[group]}
            relations={relations}
            chosen={relations.filter((relation) => chosen.has(relation))}
            counts={choices.relations}
            onChange={(now) => set(now, group)}
          />
        )
      })}
    </fieldset>
  )
}

/** Returns what is chosen once of a group only `now` is; `undefined` where that is everything. */
function withGroup(
  chosen: ReadonlySet<Relation>,
  group: RelationGroup,
  now: readonly Relation[],
): Relation[] | undefined {
  const ofGroup = new Set<Relation>(relationsOf(group))
  const next = RELATIONS.filter((one) => (ofGroup.has(one) ? now.includes(one) : chosen.has(one)))
  return next.length === RELATIONS.length ? undefined : next
}

interface GroupProps {
  name: string
  relations: readonly Relation[]
  chosen: readonly Relation[]
  counts: FilterProps['choices']['relations']
  onChange: (now: readonly Relation[]) => void
}

function Group({ name, relations, chosen, counts, onChange }: GroupProps): ReactElement {
  const sumOf = (some: readonly Relation[]): number =>
    some.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
  return (
    <div className="relation-group">
      <Check
        isSelected={chosen.length === relations.length}
        isIndeterminate={chosen.length > 0 && chosen.length < relations.length}
        count={sumOf(chosen.length === 0 ? relations : chosen)}
        onChange={(isSelected) => onChange(isSelected ? relations : [])}
      >
        {name}
      </Check>
      {relations.length > 1 && (
        <details>
          <summary aria-label={WORDS.eachRelation(name)} />
          <Checks
            label={WORDS.eachRelation(name)}
            chosen={chosen}
            onChange={onChange}
            choices={relations.map((relation) => ({
              value: relation,
              name: RELATION_NAMES[relation].out,
              count: counts.get(relation) ?? 0,
            }))}
          />
        </details>
      )}
    </div>
  )
}
