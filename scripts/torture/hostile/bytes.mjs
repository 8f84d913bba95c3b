// Files whose bytes are not the text that their author meant.
const title = '# Episode 1: Clocks\n\n'
const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)))
const utf16 = (text, order) => {
  const little = Buffer.from(text, 'utf16le')
  return order === 'le' ? little : little.swap16()
}

/** @type {import('./cases.mjs').HostileCase[]} */
export const BYTES = [
  {
    name: 'a lone byte of 0xff',
    files: { 'a.md': bytes(title, [0xff], '\n') },
    says: [/a\.md:3:1 .*invalid UTF-8.* invalid-utf-8/],
  },
  {
    name: 'an overlong slash',
    files: { 'a.md': bytes(title, 'x\n', [0xc0, 0xaf], '\n') },
    says: [/a\.md:4:1 .*invalid-utf-8/],
  },
  {
    name: 'a surrogate in UTF-8',
    files: { 'a.md': bytes(title, [0xed, 0xa0, 0x80]) },
    says: [/a\.md:3:1 .*invalid-utf-8/],
  },
  {
    name: 'a character cut by the end of the file',
    files: { 'a.md': bytes(title, [0xf0, 0x9f, 0x93]) },
    says: [/a\.md:3:1 .*invalid-utf-8/],
  },
  {
    name: 'Latin-1',
    files: { 'a.md': bytes(title, 'caf', [0xe9], ' na', [0xef], 've\n') },
    says: [/a\.md:3:1 .*2 places.*invalid-utf-8/],
  },
  {
    name: 'UTF-16, little end first, with a mark',
    files: { 'a.md': bytes([0xff, 0xfe], utf16(title, 'le')), 'b.md': '# B\n' },
    says: [/a\.md:1:1 .*UTF-16.*not-utf-8/, /2 files: 2 read/],
  },
  {
    name: 'UTF-16, big end first, without a mark',
    files: { 'a.md': utf16(title.repeat(3), 'be') },
    says: [/a\.md:1:1 .*UTF-16/],
  },
  {
    name: 'UTF-32',
    files: { 'a.md': bytes([0xff, 0xfe, 0, 0], [0x23, 0, 0, 0, 0x20, 0, 0, 0, 0x41, 0, 0, 0]) },
    says: [/a\.md:1:1 .*not-utf-8/],
  },
  {
    name: 'NUL bytes',
    files: { 'a.md': bytes(title, 'a\nb', [0], 'c', [0], '\n') },
    says: [/a\.md:4:1 .*NUL.*2 places.*nul-byte/],
  },
  {
    name: 'nothing but NUL',
    files: { 'a.md': Buffer.alloc(10_000) },
    says: [/a\.md:1:1 .*10000 places.*nul-byte/],
  },
  {
    name: 'every control character',
    files: { 'a.md': `${title}${String.fromCharCode(...Array(32).keys())}\u007f\u009b31m\n` },
    says: [/a\.md:3:1 .*nul-byte/, /a\.md:3:2 .*U\+0001.*30 places.*hidden-character/],
  },
  {
    name: 'an empty file',
    files: { 'a.md': '', 'b.md': ' ', 'c.md': '\n\n\n', 'd.md': '\ufeff' },
    says: [/4 files: 4 read/],
  },
  {
    name: 'a mark, Windows line ends, no last line end',
    files: { 'a.md': '\ufeff# Episode 1: Clocks\r\n\r\nSee Episode 7.' },
    says: [/a\.md:3:5 .*Episode 7/],
  },
  {
    name: 'mixed line ends',
    files: { 'a.md': '# Episode 1: Clocks\r\rx\n\ny\r\n\r\nSee Episode 7.\r' },
    says: [/a\.md:7:5 .*Episode 7/],
  },
  {
    name: 'a picture called Markdown',
    files: { 'a.md': randomBytes(50_000) },
    says: [/a\.md:1:1 .*invalid-utf-8/],
  },
  {
    name: 'emoji written as MacRoman',
    files: { 'a.md': '# Episode 1: Clocks\n\n## \uf8ffüìê Mathematics\n' },
    says: [/a\.md:3:\d+ .*shown as “📐 Mathematics”.*mojibake/],
  },
  {
    name: 'half of a surrogate pair escaped in the header',
    files: { 'a.md': '---\ntitle: "\\ud83d"\n---\n# A\n' },
    says: [/a\.md:2:1 .*U\+D83D.* header/],
  },
]

/** The same bytes in every run. */
function randomBytes(size) {
  let state = 7
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state >>> 24
    }),
  )
}
