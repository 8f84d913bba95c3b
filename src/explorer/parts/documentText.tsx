import { memo, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react'
import type { OutlineEntry } from '../../model/extract.ts'
import type { NodeKey } from '../../model/key.ts'
import { highlightCode } from '../codeHighlight.ts'
import { markLine } from '../documentLine.ts'
import { fitLinks, fitScrolling, nameBoxes, sinkHeadings, styleFormulas } from '../documentLinks.ts'
import { nameLanguages } from '../language.ts'
import { linkNames } from '../nameLinks.ts'
import type { WrittenName } from '../writtenNames.ts'

interface Props {
  html: string
  links: Readonly<Record<string, string>>
  /** Names that become links in the text. */
  names: readonly WrittenName[]
  node: NodeKey
  outline: readonly OutlineEntry[]
  line: number | undefined
}

/** The text of a document. The one place that takes HTML: it was sanitised when the site was built. */
export function DocumentText(props: Props): ReactElement {
  const { html, links, names, node, outline, line } = props
  const article = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!article.current) return
    fitLinks(article.current, { node, links, outline })
    fitScrolling(article.current)
    sinkHeadings(article.current)
    nameBoxes(article.current)
    nameLanguages(article.current)
    styleFormulas(article.current)
  }, [node, links, outline])
  useEffect(() => {
    if (article.current && names.length > 0) return linkNames(article.current, names)
  }, [names])
  useEffect(() => {
    if (article.current) return highlightCode(article.current)
  }, [])
  useEffect(() => {
    if (article.current && line !== undefined) return markLine(article.current, line)
  }, [line])
  return (
    <div ref={article} className="document">
      <Html html={html} />
    </div>
  )
}

/** Never drawn again for the same text: marks and links that were set in it stay. */
const Html = memo(function Html({ html }: { html: string }): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised at build, see publish/
  return <div dangerouslySetInnerHTML={{ __html: html }} />
})
