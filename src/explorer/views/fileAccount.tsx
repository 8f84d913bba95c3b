import type { ReactElement } from 'react'
import type { SiteGaps } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { More } from '../parts/more.tsx'
import { Name } from '../parts/name.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.gapsPage

/** Every file of the corpus is accounted for: read, skipped with a reason, or failed. */
export function FileAccount({ gaps }: { gaps: SiteGaps }): ReactElement {
  const { counts } = useLookup().atlas
  return (
    <section className="account" aria-labelledby="files-title">
      <h2 id="files-title">{WORDS.files}</h2>
      <p>{WORDS.account(counts.files, counts.read, counts.skipped, counts.failed)}</p>
      <Files title={WORDS.failed} files={gaps.failed} />
      <Files title={WORDS.skipped} files={gaps.skipped} />
      <h3>
        {WORDS.problems} <span className="count">{gaps.problems.length}</span>
      </h3>
      {gaps.problems.length === 0 && <p className="quiet-text">{WORDS.noProblems}</p>}
      <More items={gaps.problems} first={20} className="findings">
        {(problem) => (
          <li
            key={`${problem.path}:${problem.line}:${problem.column}:${problem.rule}:${problem.message}`}
          >
            <SeverityMark severity={problem.severity} />
            <div>
              <p>
                <bdi>{shorten(problem.message, 400)}</bdi>
              </p>
              <p className="evidence-place">
                <PlaceLink path={problem.path} line={problem.line} />
                <code>{problem.rule}</code>
              </p>
            </div>
          </li>
        )}
      </More>
    </section>
  )
}

function Files({
  title,
  files,
}: {
  title: string
  files: SiteGaps['skipped']
}): ReactElement | null {
  if (files.length === 0) return null
  return (
    <>
      <h3>
        {title} <span className="count">{files.length}</span>
      </h3>
      <More items={files} first={20} className="files">
        {({ path, reason }) => (
          <li key={path}>
            <code>
              <Name text={path} />
            </code>{' '}
            <bdi>{shorten(reason, 200)}</bdi>
          </li>
        )}
      </More>
    </>
  )
}
