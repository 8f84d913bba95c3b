import type { ReactElement } from 'react'
import { CopyButton } from './copyButton.tsx'
import '../styles/patch.css'

interface Props {
  patch: string
  /** Names the region: "The change to the file". */
  name: string
  /** What it is for, said with the button. */
  target: string
  copy: string
  copied: string
}

/** A unified diff as it will be applied: what is put in and taken out is told by its sign too. */
export function Patch({ patch, name, target, copy, copied }: Props): ReactElement {
  return (
    <div className="patch">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="patch-text" tabIndex={0} aria-label={`${name}: ${target}`}>
        <pre dir="auto">
          {patch.split(/(?<=\n)/).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a patch never move
            <span key={at} className={classOf(line)}>
              {line}
            </span>
          ))}
        </pre>
      </section>
      <CopyButton name={copy} label={`${copy}: ${target}`} done={copied} text={() => patch} />
    </div>
  )
}

function classOf(line: string): string | undefined {
  if (/^(?:---|\+\+\+|@@)/.test(line)) return 'patch-head'
  if (line.startsWith('+')) return 'patch-new'
  return line.startsWith('-') ? 'patch-old' : undefined
}
