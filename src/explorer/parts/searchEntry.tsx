import { lazy, type ReactElement, Suspense, useEffect, useRef, useState } from 'react'
import { TEXT } from '../strings.ts'
import { EarlySearch } from './earlySearch.tsx'

const SearchBox = lazy(() => import('./searchBox.tsx'))

/** The search field's place in the header. The field itself is loaded when somebody wants it. */
export function SearchEntry(): ReactElement {
  const [asked, setAsked] = useState(0)
  const early = useRef('')
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isSearchKey(event)) return
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const button = (
    <button type="button" className="search-button" onClick={() => setAsked((times) => times + 1)}>
      <span>{TEXT.searchPage.placeholder}</span>
      <kbd>/</kbd>
    </button>
  )
  return (
    <search className="search-entry">
      {asked === 0 ? (
        button
      ) : (
        <Suspense fallback={<EarlySearch words={early} />}>
          <SearchBox asked={asked} early={early} />
        </Suspense>
      )}
    </search>
  )
}

function isSearchKey(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
