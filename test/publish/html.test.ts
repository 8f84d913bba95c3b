import { describe, expect, test } from 'vitest'
import { toHtml } from '../../src/publish/html.ts'
import { elements, strangers } from '../support/safe-html.ts'

function html(text: string): string {
  return toHtml(text, [])
}

const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#x3A;alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  '%6Aavascript:alert(1)',
]

const NOTATIONS: [string, (url: string) => string][] = [
  ['link', (url) => `[x](${url})`],
  ['link in brackets', (url) => `[x](<${url}>)`],
  ['reference', (url) => `[x][r]\n\n[r]: <${url}>`],
  ['image', (url) => `![x](<${url}>)`],
  ['wiki link', (url) => `[[${url}]]`],
  ['autolink', (url) => `<${url}>`],
  ['link with title', (url) => `[x](<${url}> "onclick=alert(1)")`],
]

describe.each(NOTATIONS)('no %s', (_, write) => {
  test.each(SCHEMES)('leads to %j', (url) => {
    expect(strangers(html(write(url)))).toEqual([])
  })
})

const RAW = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  'a <script>alert(1)</script> b',
  '<img src=x onerror=alert(1)>',
  'a <img src="https://evil.example/t.gif"> b',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"</style>',
  '<p style="background:url(https://evil.example)">x</p>',
  '<div onclick="alert(1)">x</div>',
  '<body onload=alert(1)>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="//evil.example" target=_blank>x</a>',
  '<a id="__proto__" name="location">x</a>',
  '<form id="document"><input name="cookie"></form>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE html [<!ENTITY x "y">]>',
  '<x-element onclick=alert(1)>x</x-element>',
  '<img/src="x"/onerror=alert(1)>',
  '<<script>alert(1)//<</script>',
  '**<b onclick=alert(1)>x</b>**',
  '# <img src=x onerror=alert(1)>',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '- <script>alert(1)</script>',
  '> <script>alert(1)</script>',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '```"><script>alert(1)</script>\nx\n```',
  '```html\n</code></pre><script>alert(1)</script>\n```',
  '``` js onclick=alert(1) {onload=alert(1)}\nx\n```',
  '`<script>alert(1)</script>`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '![x](https://evil.example/t.gif)',
  '[![x](https://evil.example/t.gif)](https://ok.example)',
  '![" onerror="alert(1)](x.png)',
  '$$\n\\href{javascript:alert(1)}{x}\n$$',
  '$$\n\\url{javascript:alert(1)}\n$$',
  '$$\n\\includegraphics{https://evil.example/t.gif}\n$$',
  '$$\n\\class{x}{y} \\id{location}{y} \\style{background:url(//evil.example)}{y} \\data{onclick=alert(1)}{y}\n$$',
  '$$\n</math><script>alert(1)</script>\n$$',
  '```math\n\\text{</mtext></math><img src=x onerror=alert(1)>}\n```',
  '---\ntitle: <script>alert(1)</script>\n---\n\nx',
  '[x](https://ok.example "\\" onmouseover=\\"alert(1)")',
  '<https://ok.example/"onmouseover="alert(1)>',
  'www.ok.example/"onmouseover=alert(1)',
  '\u202e<script>alert(1)</script>',
  '\0<script>alert(1)</script>',
]

describe('raw HTML never reaches the page', () => {
  test.each(RAW)('%j', (text) => {
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
      '<div class="math" id="L1"><math display="block" class="tml-display" style="display:block math;"><mi>x</mi></math></div>',
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
