import { type ReactElement, useMemo } from 'react'
import type { SiteNode, SiteNodePage } from '../../model/site.ts'
import { useExplorer, useLookup, useStore } from '../context.ts'
import { Check } from '../parts/checks.tsx'
import { DocumentText } from '../parts/documentText.tsx'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'
import { writtenNames } from '../writtenNames.ts'
import { Outline } from './outline.tsx'

const NO_LINKS = {}
const NO_NAMES = [] as const

interface Props {
  node: SiteNode
  page: SiteNodePage
  line: number | undefined
}

/** A document to be read: its outline beside it, the names in it as links where the reader wants them. */
export function DocumentPanel({ node, page, line }: Props): ReactElement {
  const store = useStore()
  const lookup = useLookup()
  const isLinking = useExplorer((state) => state.isLinkingNames)
  const names = useMemo(
    () => writtenNames(page.records, lookup).filter(({ key }) => key !== node.key),
    [page, lookup, node],
  )
  if (page.html === undefined) return <Empty>{TEXT.nodePage.noText}</Empty>
  return (
    <div className="text-panel">
      <Outline node={node.key} outline={page.outline} />
      <div>
        {names.length > 0 && (
          <div className="reading-options">
            <Check isSelected={isLinking} onChange={store.setLinkingNames}>
              {TEXT.nodePage.linkNames}
            </Check>
          </div>
        )}
        <DocumentText
          key={node.key}
          html={page.html}
          links={page.links ?? NO_LINKS}
          names={isLinking ? names : NO_NAMES}
          node={node.key}
          outline={page.outline}
          line={line}
        />
      </div>
    </div>
  )
}
