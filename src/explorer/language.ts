/** Scripts by their name in regular expressions and their code in language tags. */
const SCRIPTS = {
  Arabic: 'Arab',
  Armenian: 'Armn',
  Bengali: 'Beng',
  Cyrillic: 'Cyrl',
  Devanagari: 'Deva',
  Georgian: 'Geor',
  Greek: 'Grek',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
  Han: 'Hani',
  Hangul: 'Hang',
  Hebrew: 'Hebr',
  Hiragana: 'Hira',
  Kannada: 'Knda',
  Katakana: 'Kana',
  Malayalam: 'Mlym',
  Tamil: 'Taml',
  Telugu: 'Telu',
  Thai: 'Thai',
}

const LETTER = /[\p{L}\p{M}]/gu
/** Latin letters end before these. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\uffff]/

/**
 * Returns the language of a text most of whose letters are of another script than Latin: the likeliest
 * one that is written so. Voices read a text by it, and browsers choose faces and break lines.
 */
export function languageOf(text: string): string | undefined {
  if (!BEYOND_LATIN.test(text)) return undefined
  const letters = countOf(text, LETTER)
  for (const [name, code] of Object.entries(SCRIPTS)) {
    const own = countOf(text, new RegExp(`\\p{Script=${name}}`, 'gu'))
    if (2 * own > letters) return new Intl.Locale(`und-${code}`).maximize().language
  }
  return undefined
}

function countOf(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption'

/** Says the language of each block of a text that is not in the page's own; its letters say the direction. */
export function nameLanguages(article: HTMLElement): void {
  for (const block of article.querySelectorAll<HTMLElement>(BLOCKS)) {
    const language = languageOf(block.textContent)
    if (!language) continue
    block.lang = language
    block.dir = 'auto'
  }
}
