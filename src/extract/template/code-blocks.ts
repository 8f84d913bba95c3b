import type { Code, RootContent } from 'mdast'
import { plainText } from '../inline.ts'
import { namesInCaption, ownerInCaption } from '../values/caption.ts'
import { firstComment } from '../values/comment.ts'
import { withoutNumbering, withoutSigns } from '../values/heading.ts'
import { readInfoString } from '../values/info-string.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { isTemplateBlock } from '../values/template-words.ts'
import { isPicture } from './recognise.ts'
import type { Claim, Names, Piece, Reading } from './section-reader.ts'
import { reportUnfilled } from './text-fields.ts'

/** A fenced block of a section, with the words that may name it. */
export interface CodeBlock {
  node: Code
  piece: Piece
  language?: string
  info?: string
  infoCompany?: string
  infoPattern?: string
  comment?: string
  /** The line right above. */
  above?: string
  /** Where that is a text of several sentences: the last one, which introduces the code. */
  introduction?: string
  /** The heading above, below the section's own. */
  heading?: string
}

/** Returns the code blocks of a section, also those in lists; the template's own are reported. */
export function codeBlocks(claim: Claim, reading: Reading, expected: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  for (const [index, piece] of claim.pieces.entries()) {
    const heading = index === 0 && !claim.isNamed ? undefined : piece.heading
    let isFirst = true
    for (const { node, above } of codesIn(piece.blocks)) {
      if (isPicture(node) || node.value.trim() === '') continue
      if (isTemplateBlock(node.value)) {
        const place = {
          line: node.position?.start.line ?? 1,
          column: node.position?.start.column ?? 1,
          endLine: node.position?.end.line ?? 1,
        }
        reportUnfilled(node.value.split('\n')[0] ?? '', expected, piece.section, place, reading)
        continue
      }
      blocks.push(blockOf(node, piece, above, isFirst ? heading : undefined))
      isFirst = false
    }
  }
  return blocks
}

function* codesIn(blocks: readonly RootContent[]): Generator<{ node: Code; above?: string }> {
  let above: string | undefined
  for (const block of blocks) {
    if (block.type === 'code') {
      yield { node: block, ...(above === undefined ? {} : { above }) }
      above = undefined
    } else if (block.type === 'list') {
      for (const item of block.children) yield* codesIn(item.children)
      above = undefined
    } else above = block.type === 'paragraph' ? plainText(block) : undefined
  }
}

function blockOf(
  node: Code,
  piece: Piece,
  above: string | undefined,
  heading: string | undefined,
): CodeBlock {
  const info = readInfoString(node.lang, node.meta)
  const comment = firstComment(node.value)
  return {
    node,
    piece,
    ...(info.language ? { language: info.language } : {}),
    ...(info.caption ? { info: info.caption } : {}),
    ...(info.company ? { infoCompany: info.company } : {}),
    ...(info.pattern ? { infoPattern: info.pattern } : {}),
    ...(comment ? { comment } : {}),
    ...wordsAbove(above),
    ...(heading ? { heading: withoutNumbering(withoutSigns(heading)) } : {}),
  }
}

function wordsAbove(text: string | undefined): Pick<CodeBlock, 'above' | 'introduction'> {
  const line = withoutSigns(text?.split('\n').at(-1) ?? '')
  const last = line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? ''
  if (last === '' || last.length > 200) return {}
  return last === line ? { above: line } : { introduction: last }
}

/** What a code block is called, and whose and which pattern it is: the nearest words first. */
export interface CodeNames {
  caption?: string
  company?: string
  pattern?: string
}

export function namesOfCode(block: CodeBlock, names: Names): CodeNames {
  const { info, comment, above, heading, introduction } = block
  const sources = [info, comment, above, heading, introduction].filter(
    (text): text is string => text !== undefined && !isPlaceholder(text),
  )
  const company =
    block.infoCompany ??
    ownerIn(info, names) ??
    firstOf(
      sources,
      (text) =>
        names.company(text) ?? companyIn(text, [above, heading, introduction].includes(text)),
    )
  const pattern =
    block.infoPattern ??
    firstOf(sources, (text) => names.pattern(text) ?? namesInCaption(text).pattern)
  return {
    ...(sources[0] ? { caption: sources[0] } : {}),
    ...(company ? { company } : {}),
    ...(pattern ? { pattern } : {}),
  }
}

/** "Quay: Bulkhead": whose pattern it is, where the second name is known for one and the first is none. */
function ownerIn(info: string | undefined, names: Names): string | undefined {
  const owner = info === undefined ? undefined : ownerInCaption(info)
  const isOwner = owner && names.pattern(owner.rest) && !names.pattern(owner.company)
  return isOwner ? owner.company : undefined
}

/** Words above "Gateway Configuration" name no company: there only "Acme's …" and "… at Acme" do. */
function companyIn(text: string, isAbove: boolean): string | undefined {
  if (isAbove && !/['’]|\b(?:from|at|by)\s/.test(text)) return undefined
  return namesInCaption(text).company
}

function firstOf(
  texts: readonly string[],
  read: (text: string) => string | undefined,
): string | undefined {
  for (const text of texts) {
    const found = read(text)
    if (found !== undefined) return found
  }
  return undefined
}
