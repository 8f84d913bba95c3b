import type { KeyboardEvent, ReactElement, RefObject } from 'react'
import { go } from '../navigate.ts'
import { TEXT } from '../strings.ts'

/** Stands where the search field will be, and keeps what is typed before that is loaded. */
export function EarlySearch({ words }: { words: RefObject<string> }): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    const query = words.current.trim()
    if (event.key !== 'Enter' || query === '') return
    words.current = ''
    go({ view: 'search', query })
  }
  return (
    <div className="search-box">
      <input
        ref={takeFocus}
        aria-label={TEXT.searchPage.label}
        placeholder={TEXT.searchPage.short}
        defaultValue={words.current}
        onInput={(event) => {
          words.current = event.currentTarget.value
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
}
