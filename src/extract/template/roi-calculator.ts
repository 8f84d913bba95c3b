import type { Code } from 'mdast'
import { readSignature, type Signature } from '../values/signature.ts'
import { buildRecord } from './build.ts'
import { codeBlocks } from './code-blocks.ts'
import { titleOfCode, underlinedTitle } from './code-names.ts'
import { isProgram } from './recognise.ts'
import type { SectionReader } from './section-reader.ts'

const RETURN =
  /(?<![a-z])roi(?![a-z])|return\W?on\W?investment|pay\W?back|break\W?even|net\W?(?:benefit|savings)|implementation\W?cost/i

/** "### ROI Calculator": a function and its parameters. */
export const roiCalculator: SectionReader = {
  id: 'roi-calculator',
  parent: 'cost-analysis',
  headings: [
    'ROI Calculator',
    'ROI Calculation',
    'Return on Investment',
    'Return on Investment Calculator',
    'ROI',
    'ROI Model',
    'ROI Analysis',
    'ROI Formula',
  ],
  recognises: (block) => isProgram(block) && isReturn(toText(signatureOf(block))),
  read: (claim, reading) =>
    codeBlocks(claim, reading, 'a calculation of the return on investment').flatMap((block) => {
      const signature = signatureOf(block.node)
      // A drawing or a table in a fence beside the words of the heading calculates nothing.
      if (claim.isNamed && signature === undefined && !isReturn(block.node.value)) return []
      const name = signature?.name ?? titleOfCode(block) ?? underlinedTitle(block.node.value)
      const parameters = signature?.parameters.length ? signature.parameters : undefined
      const fields = { name, language: block.language, parameters, code: block.node.value }
      const from = { section: block.piece.section, at: block.node }
      return [buildRecord('roi-calculator', fields, from, reading)]
    }),
}

/** True for words such as "calculateROI" and "payback_months". */
function isReturn(text: string): boolean {
  return RETURN.test(text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replaceAll('_', ' '))
}

function toText(signature: Signature | undefined): string {
  return signature ? [signature.name, ...signature.parameters].join(' ') : ''
}

const FUNCTION = /\b(?:def|function|func|fn|fun)\s+\w*(?:roi|ROI|Roi|return_on)\w*\s*[(<]/

/** The function that is named for it, else the first. */
function signatureOf({ value, lang }: Code): Signature | undefined {
  const start = FUNCTION.exec(value)?.index ?? 0
  return readSignature(value.slice(start), lang ?? '')
}
