import { type ReactElement, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { TEXT } from '../strings.ts'
import { matrixOf } from '../tables/matrix.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.tablesPage
const FIRST = { rows: 25, columns: 14 }
const ALL = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY }
/** Steps of shade; the number in the cell says the same. */
const STEPS = 4

/** Which company implements which pattern, and how often the episodes say so. */
export function PatternMatrix(): ReactElement | null {
  const lookup = useLookup()
  const [isWhole, setWhole] = useState(false)
  const matrix = useMemo(() => matrixOf(lookup, isWhole ? ALL : FIRST), [lookup, isWhole])
  if (matrix.rows.length === 0) return null
  const { rows, columns, left } = matrix
  return (
    <div className="matrix">
      <h3 id="matrix-title">{WORDS.matrix}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby="matrix-title">
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((company) => (
                <th key={company.key} scope="col">
                  <Head node={company} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((pattern) => (
              <tr key={pattern.key}>
                <th scope="row">
                  <Head node={pattern} />
                </th>
                {columns.map((company) => {
                  const count = matrix.count(pattern.key, company.key)
                  return (
                    <td key={company.key} data-step={Math.ceil((count / matrix.most) * STEPS)}>
                      {count > 0 && <Count pattern={pattern} company={company} count={count} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(left.rows > 0 || left.columns > 0 || isWhole) && (
        <p className="aside">
          {!isWhole && WORDS.leftOut(left.rows, left.columns)}{' '}
          <Button onPress={() => setWhole(!isWhole)}>{isWhole ? WORDS.fewer : WORDS.whole}</Button>
        </p>
      )}
    </div>
  )
}

function Head({ node }: { node: SiteNode }): ReactElement {
  return (
    <a href={writeRoute(nodeRoute(node.key))}>
      <bdi>{shorten(node.label, 32)}</bdi>
    </a>
  )
}

function Count(props: { pattern: SiteNode; company: SiteNode; count: number }): ReactElement {
  const { pattern, company, count } = props
  return (
    <a
      href={writeRoute({ view: 'connect', a: company.key, b: pattern.key })}
      aria-label={WORDS.cell(shorten(company.label), shorten(pattern.label), count)}
    >
      {count}
    </a>
  )
}
