import { type ReactElement, type ReactNode, useMemo } from 'react'
import { SEVERITIES } from '../../model/finding.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { closestPatterns, mostDemanding } from '../questions.ts'
import { count } from '../strings/count.ts'
import { SEVERITY_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.overviewPage

/** The questions that bring a reader here, each with where it is answered and an example to begin with. */
export function Questions(): ReactElement {
  const lookup = useLookup()
  const pair = useMemo(() => closestPatterns(lookup), [lookup])
  const goal = useMemo(() => mostDemanding(lookup), [lookup])
  return (
    <ul className="questions" aria-label={WORDS.questions}>
      <Question title={WORDS.howConnected} href={writeRoute({ view: 'connect' })}>
        {pair && (
          <Example
            href={writeRoute({ view: 'connect', a: pair[0].key, b: pair[1].key })}
            text={WORDS.pairExample(shorten(pair[0].label, 40), shorten(pair[1].label, 40))}
          />
        )}
      </Question>
      <Question title={WORDS.whatFirst} href={writeRoute({ view: 'path', known: [] })}>
        {goal && (
          <Example
            href={writeRoute({ view: 'path', to: goal.key, known: [] })}
            text={WORDS.goalExample(shorten(goal.title ?? goal.label, 60))}
          />
        )}
      </Question>
      <Question title={WORDS.whatMissing} href={writeRoute({ view: 'gaps' })}>
        <GapCounts />
      </Question>
    </ul>
  )
}

interface QuestionProps {
  title: string
  href: string
  children: ReactNode
}

function Question({ title, href, children }: QuestionProps): ReactElement {
  return (
    <li>
      <a className="question" href={href}>
        {title}
      </a>
      {children}
    </li>
  )
}

function Example({ href, text }: { href: string; text: string }): ReactElement {
  return (
    <p>
      {WORDS.forExample}{' '}
      <a href={href}>
        <bdi>{text}</bdi>
      </a>
    </p>
  )
}

function GapCounts(): ReactElement {
  const { findings } = useLookup().atlas.counts
  const present = SEVERITIES.filter((severity) => findings[severity] > 0)
  if (present.length === 0) return <p>{WORDS.noGaps}</p>
  return (
    <p className="gap-counts">
      {present.map((severity) => {
        const { one, many } = SEVERITY_NAMES[severity]
        return (
          <a
            key={severity}
            href={writeRoute({ view: 'gaps', severity })}
            className={`severity severity-${severity}`}
          >
            {count(findings[severity], one, many)}
          </a>
        )
      })}
    </p>
  )
}
