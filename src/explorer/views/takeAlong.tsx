import { type ReactElement, useState } from 'react'
import { Button } from 'react-aria-components'
import type { RecordType } from '../../model/record.ts'
import type { SiteRecordRow } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { download } from '../download.ts'
import { TEXT } from '../strings.ts'
import { textTable } from '../tables/rows.ts'
import { toCsv, toTabs } from '../tables/text.ts'

const WORDS = TEXT.tablesPage

interface Props {
  type: RecordType
  columns: readonly string[]
  rows: readonly SiteRecordRow[]
}

/** Copies or saves the rows that are shown. */
export function TakeAlong({ type, columns, rows }: Props): ReactElement {
  const lookup = useLookup()
  const [said, say] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toTabs(textTable(columns, rows, lookup)))
      say(WORDS.copied(rows.length))
    } catch {
      say(WORDS.notCopied)
    }
  }
  const save = (): void => {
    download(`${type}.csv`, 'text/csv;charset=utf-8', toCsv(textTable(columns, rows, lookup)))
    say(WORDS.saved(rows.length))
  }
  return (
    <div className="take-along">
      <Button onPress={() => void copy()}>{WORDS.copy}</Button>
      <Button onPress={save}>{WORDS.csv}</Button>
      <span role="status">{said}</span>
    </div>
  )
}
