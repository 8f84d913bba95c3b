import { trimEndSigns } from '../../text/trim.ts'

const LINE_COMMENT =
  /^\s*(?:\/\/+!?|#+(?!\[|!|include|define|pragma|import|if|endif)|--+|;+|%+|REM\b|'(?=\s))\s?(.*)$/
const BLOCK_OPEN = /^\s*(\/\*+|<!--|\(\*|"""|'''|\{-|=begin|<#)\s?(.*)$/
const CLOSERS = new Map([
  ['<!--', '-->'],
  ['(*', '*)'],
  ['"""', '"""'],
  ["'''", "'''"],
  ['{-', '-}'],
  ['=begin', '=end'],
  ['<#', '#>'],
])
const PREAMBLE =
  /^\s*(?:#!|package\b|import\b|from\s+\S+\s+import\b|using\b|use\s|#include|#pragma|<\?|"use strict"|'use strict'|require\b|const\s+\w+\s*=\s*require|---\s*$|apiVersion:|syntax\s*=|module\b|@file|extern\b|[()]\s*$|"[\w./-]+"$|\}\s*$)/
const MAX_LINES = 40

/**
 * Returns the first comment of a code block in any common language, cleaned, where it stands at the
 * top (a package line or imports may precede it): its first sentence or line.
 */
export function firstComment(code: string): string | undefined {
  const lines = code.split('\n', MAX_LINES)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const comment = blockComment(lines, index) ?? lineComment(lines, index)
    if (comment !== undefined) {
      if (comment !== '') return comment
      continue
    }
    if (!PREAMBLE.test(line)) return undefined
  }
  return undefined
}

function lineComment(lines: readonly string[], index: number): string | undefined {
  const match = LINE_COMMENT.exec(lines[index] ?? '')
  if (!match) return undefined
  let text = clean(match[1] ?? '')
  for (const line of lines.slice(index + 1)) {
    const more = clean(LINE_COMMENT.exec(line)?.[1] ?? '')
    if (text === '' || more === '' || !continues(text, more)) break
    text = `${text} ${more}`
  }
  return text
}

function blockComment(lines: readonly string[], index: number): string | undefined {
  const match = BLOCK_OPEN.exec(lines[index] ?? '')
  if (!match) return undefined
  const opener = match[1] ?? ''
  const closer = CLOSERS.get(opener) ?? '*/'
  let text = ''
  for (const [offset, line] of [match[2] ?? '', ...lines.slice(index + 1)].entries()) {
    const end = line.indexOf(closer)
    const body = clean((end < 0 ? line : line.slice(0, end)).replace(/^\s*\*+(?!\/)\s?/, ''))
    if (text !== '' && (body === '' || body.startsWith('@') || !continues(text, body))) break
    if (!body.startsWith('@')) text = text === '' ? body : `${text} ${body}`
    if (end >= 0 || offset > MAX_LINES) break
  }
  return text
}

/** A comment goes on where its next line starts small or the line before ends open. */
function continues(text: string, next: string): boolean {
  if (/[.!?:]$/.test(text)) return false
  return /^[\p{Ll}\d("]/u.test(next) || /[,;(-]$|\b(?:and|or|the|a|of|in|for|with|to)$/i.test(text)
}

function clean(text: string): string {
  const inner = text
    .replace(/(?:\*\/|-->|\*\))\s*$/, '')
    .replace(/^[\s=*~#/-]+/, '')
    .trim()
  return /[\p{L}\p{N}]/u.test(inner) ? trimEndSigns(inner, '=*~#-') : ''
}
