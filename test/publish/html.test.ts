import { describe, expect, test } from 'vitest'
import { toHtml } from '../../src/publish/html.ts'
import { BAD_ADDRESSES, NOTATIONS, TEXT_PAYLOADS } from '../support/payloads.ts'
import { elements, strangers } from '../support/safe-html.ts'

function html(text: string): string {
  return toHtml(text, [])
}

describe.each(NOTATIONS)('no %s', (_, write) => {
  test.each(BAD_ADDRESSES)('leads to %j', (url) => {
    expect(strangers(html(write(url)))).toEqual([])
  })
})

describe('nothing that would run or load reaches the page', () => {
  test.each(TEXT_PAYLOADS)('%j', (text) => {
    expect(strangers(html(text))).toEqual([])
  })
})

describe('links', () => {
  test('to the web open apart and tell the other side nothing', () => {
    expect(html('[x](https://a.example/b?c#d)')).toBe(
      '<p id="L1"><a href="https://a.example/b?c#d" rel="noopener noreferrer" target="_blank">x</a></p>',
    )
  })

  test('to mail stay', () => {
    expect(html('<a@b.example>')).toBe(
      '<p id="L1"><a href="mailto:a@b.example">a@b.example</a></p>',
    )
  })

  test('into the corpus say where they lead and lead nowhere by themselves', () => {
    expect(html('[x](02.md#s) [y](//evil.example)')).toBe(
      '<p id="L1"><a data-href="02.md#s">x</a> <a data-href="//evil.example">y</a></p>',
    )
  })

  test('without slashes behind the scheme lead nowhere by themselves', () => {
    expect(html('[x](https:#//a.example) [y](http:b)')).toBe(
      '<p id="L1"><a data-href="https:#//a.example">x</a> <a data-href="http:b">y</a></p>',
    )
  })
})

describe('line ids', () => {
  const idsOf = (text: string) =>
    elements(html(text)).flatMap(({ tagName, properties }) =>
      properties.id === undefined ? [] : [`${tagName}#${String(properties.id)}`],
    )

  test('stand at the block that starts on the line, the outermost of several', () => {
    const text =
      '# A\n\npara\ntwo\n\n- one\n- two\n\n  more\n\n> q\n\n| a |\n|---|\n| b |\n\n---\n\n```js\nx\n```\n'
    expect(idsOf(text)).toEqual([
      'h1#L1',
      'p#L3',
      'li#L6',
      'li#L7',
      'p#L9',
      'blockquote#L11',
      'table#L13',
      'tr#L15',
      'hr#L17',
      'pre#L19',
    ])
  })

  test('are those of the file behind a header and with CRLF', () => {
    expect(idsOf('---\r\ntitle: x\r\n---\r\n\r\n# A\r\n\r\ntext\r\n')).toEqual(['h1#L5', 'p#L7'])
  })

  test('are never given twice', () => {
    const ids = idsOf('- - a\n  - b\n> - c\n\n1. x\n   | a |\n   |---|\n')
    expect(new Set(ids.map((id) => id.split('#')[1])).size).toBe(ids.length)
  })

  test('stand at a block of mathematics too', () => {
    expect(idsOf('a\n\n$$\nx^2\n$$\n\nb')).toEqual(['p#L1', 'div#L3', 'p#L7'])
  })

  test('headings keep their anchor apart', () => {
    const outline = [{ id: 'the-anchor', depth: 2, text: 'A', line: 3 }]
    expect(toHtml('x\n\n## A\n', outline)).toBe(
      '<p id="L1">x</p>\n<h2 id="L3" data-anchor="the-anchor">A</h2>',
    )
  })

  test('headings are shown without their attribute lists, also in a quotation', () => {
    expect(toHtml('## A *b* {#c .d}\n\n> # E {.f}\n', [])).toBe(
      '<h2 id="L1">A <em>b</em></h2>\n<blockquote id="L3">\n<h1>E</h1>\n</blockquote>',
    )
  })
})

describe('what Markdown itself makes stays', () => {
  test('tables, tasks, strikes, code, breaks', () => {
    expect(html('~~a~~ `b`<br>**c** *d*\n\n- [x] e\n')).toBe(
      '<p id="L1"><del>a</del> <code>b</code><br>\n<strong>c</strong> <em>d</em></p>\n<ul class="contains-task-list">\n<li class="task-list-item" id="L3"><input type="checkbox" checked disabled> e</li>\n</ul>',
    )
  })

  test('code names its language', () => {
    expect(html('```js\nconst a = 1\n```')).toBe(
      '<pre id="L1" tabindex="0"><code class="language-js">const a = 1\n</code></pre>',
    )
  })

  test('an image is named, not loaded', () => {
    expect(html('![a map](x.png) ![](y.png)')).toBe(
      '<p id="L1"><em>[a map]</em> <em>[image]</em></p>',
    )
  })

  test('money is not mathematics', () => {
    expect(html('It cost $5 million, then $10.')).toBe(
      '<p id="L1">It cost $5 million, then $10.</p>',
    )
  })

  test('LaTeX is MathML and nothing around it', () => {
    expect(html('$$\nx\n$$')).toBe(
      '<div class="math" id="L1"><math display="block" class="tml-display" data-style="display:block math;"><mi>x</mi></math></div>',
    )
  })

  test('LaTeX that is none is shown as it is written', () => {
    expect(html('$$\n\\frac{1\n$$')).toContain('\\frac{1')
  })

  test('broken emoji are shown repaired, on the same lines', () => {
    expect(html('a\n\n## üìê B')).toBe('<p id="L1">a</p>\n<h2 id="L3">📐 B</h2>')
  })
})

test('deeply nested emphasis costs its own file alone', () => {
  expect(html(`${'*'.repeat(9000)}a${'*'.repeat(9000)}`)).toContain('a')
})

test('no part of a text has a style of its own: formulas keep theirs as data', () => {
  const html = toHtml('$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$', [])
  expect(html).toContain('<math')
  expect(html).toContain(' data-style=')
  expect(html).not.toContain(' style=')
})
