/**
 * Colours the code of a text, where a language is named that the highlighter knows. The highlighter
 * is loaded when the first text with code is shown. Returns how to stop.
 */
export function highlightCode(article: HTMLElement): () => void {
  const blocks = [...article.querySelectorAll<HTMLElement>('pre > code[class^="language-"]')]
  let isStopped = false
  if (blocks.length > 0)
    void import('./codeHighlighter.ts').then((loaded) => colour(loaded.default))
  return () => {
    isStopped = true
  }

  function colour(highlighter: typeof import('./codeHighlighter.ts').default): void {
    for (const block of blocks) {
      const language = block.className.replace(/^language-/, '')
      if (isStopped || !highlighter.getLanguage(language)) continue
      highlighter.highlightElement(block)
    }
  }
}
