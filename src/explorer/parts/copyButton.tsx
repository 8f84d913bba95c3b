import { type ReactElement, useState } from 'react'
import { TEXT } from '../strings.ts'
import '../styles/copy.css'

interface Props {
  name: string
  /** Says what the button is for where several have one name. */
  label?: string
  /** Said when it is done. */
  done: string
  text: () => string
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ name, label, done, text }: Props): ReactElement {
  const [said, say] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      say(done)
    } catch {
      say(TEXT.suggestionsPage.notCopied)
    }
  }
  return (
    <span className="copy">
      <button type="button" aria-label={label} onClick={() => void copy()}>
        {name}
      </button>
      <span role="status">{said}</span>
    </span>
  )
}
