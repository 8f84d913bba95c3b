import type { Nodes } from 'mdast'
import type { Place } from '../document.ts'
import type { Section } from '../outline.ts'
import type { Field } from '../values/field.ts'
import type { TextLine } from '../values/lines.ts'

/** The lines of one field, and where its label stands. */
export interface FieldLines {
  lines: TextLine[]
  at: Place
  /** The cell is empty and says what the one above says. */
  isRepeated?: boolean
}

/** One thing that a section states, in whatever form: a list, a table row, a YAML map, a heading. */
export interface Entry<K extends string> {
  form: 'list' | 'row' | 'yaml' | 'heading'
  fields: Map<K, FieldLines>
  /** Labels nobody knows, as written, with their values. */
  others: Field[]
  /** The heading it stands under, where that is its own. */
  heading?: string
  /** The words that open it without a label. */
  lead?: FieldLines
  done?: boolean
  /** Its fields are items side by side. */
  isFlat?: boolean
  /** The cells of its row. */
  cells?: string[]
  section: Section
  at: Nodes | (Place & { excerpt: string })
}

export interface EntryOptions<K extends string> {
  /** What to ask for where a whole row or block is empty or the template's own. */
  expected: string
  /** Columns whose empty cells repeat the cell above. */
  repeats?: readonly K[]
  /** Read YAML blocks as entries: those that say they are YAML, or also those that say nothing. */
  yaml?: 'marked' | 'any'
  /** Words without any label are entries too. */
  leadAlone?: boolean
}
