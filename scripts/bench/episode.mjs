// One synthetic episode in the form of the template: words of a corpus, names of the vocabulary.

const PER_SERIES = 100

/** Returns the place of an episode among many: its series, its number there and its file. */
export function placeOf(index) {
  const series = Math.floor(index / PER_SERIES) + 1
  const number = (index % PER_SERIES) + 1
  const folder = `series-${String(series).padStart(3, '0')}`
  return { series, number, path: `${folder}/episode-${String(number).padStart(3, '0')}.md` }
}

/** Returns the Markdown of an episode, about `bytes` long. `random` decides everything else. */
export function writeEpisode(index, { words, names }, random, bytes) {
  const writer = writerOf(words, names, random)
  const { series, number } = placeOf(index)
  const parts = [...opening(writer, series, number), ...sections(writer)]
  const links = connections(writer, number)
  const fixed = [...parts, ...links].reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0)
  return [...parts, ...filling(writer, bytes - fixed), ...links, ''].join('\n\n')
}

function writerOf(words, names, random) {
  const word = () => random.pick(words)
  const phrase = (low, high) => Array.from({ length: random.between(low, high) }, word).join(' ')
  const name = (kind) => random.pick(names[kind])
  const sentence = () => {
    const start = capital(phrase(4, 14))
    const [kind] = [random.pick(['patterns', 'technologies', 'companies'])]
    return random.next() < 0.08 ? `${start} ${name(kind)} ${phrase(3, 8)}.` : `${start}.`
  }
  const paragraph = () => Array.from({ length: random.between(3, 6) }, sentence).join(' ')
  return { random, phrase, name, sentence, paragraph }
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

function opening({ random, phrase, name, paragraph }, series, number) {
  const hours = random.between(1, 4)
  return [
    `# Synthetic Series ${series}`,
    `## Episode: ${number} - ${name('patterns')} and ${capital(phrase(1, 3))}`,
    `**Series**: Synthetic Series ${series}  \n**Current Duration**: ${hours} hours  \n**Target Duration**: ${hours + 0.5} hours  \n**Enhancement Status**: [x] Planning [ ] In Progress [ ] Complete`,
    '## Overview',
    paragraph(),
    paragraph(),
  ]
}

function sections(writer) {
  const { random, phrase, name, sentence } = writer
  const number = () => random.between(2, 900)
  return [
    '## Mathematical Foundations',
    '### Core Formulas',
    `\`\`\`math\n${capital(phrase(1, 3))}: x = ${number()} y + \\frac{${number()}}{n}\nContext: ${sentence()}\nVariables: x = ${phrase(2, 4)}, y = ${phrase(2, 4)}\nExample: y = ${number()} gives ${number()}\n\`\`\``,
    '## Production Code Repository',
    '### Implementation Matrix',
    table(['Pattern', 'Company', 'Language', 'Scale', 'Key Features', 'Performance'], 3, () => [
      name('patterns'),
      name('companies'),
      random.pick(['Go', 'Java', 'Rust', 'C++', 'Erlang']),
      `${number()}K RPS`,
      phrase(2, 5),
      `p99: ${number()} ms`,
    ]),
    '### Code Samples',
    `\`\`\`go\n// ${name('companies')}: ${name('patterns')}\nfunc answer${number()}(request Request) Response {\n  return retry(${number()}, request)\n}\n\`\`\``,
    '## Incident Intelligence',
    '### Production Incidents',
    `#### Incident 1: ${name('companies')} ${random.between(2010, 2024)}\n- **Impact**: ${sentence()}\n- **Duration**: ${random.between(2, 30)} hours\n- **Root Cause**: ${sentence()}\n- **Patterns Violated**: ${name('patterns')}, ${name('patterns')}\n- **Lessons Learned**: ${sentence()}`,
    '## Metrics & Monitoring',
    '### Key Metrics to Track',
    table(['Metric', 'Formula', 'Alert Threshold', 'Dashboard'], 3, () => [
      capital(phrase(1, 3)),
      `${phrase(1, 1)}/${phrase(1, 1)}`,
      `> ${number()} ms`,
      phrase(1, 2),
    ]),
    '## Action Items for Listeners',
    `### Immediate (This Week)\n1. [ ] ${sentence()}\n2. [ ] ${sentence()}`,
  ]
}

function table(heads, rows, row) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const body = Array.from({ length: rows }, () => line(row()))
  return [line(heads), line(heads.map(() => '---')), ...body].join('\n')
}

/** Prerequisites are earlier episodes of the series, so that there are long paths and no cycles. */
function connections({ random, phrase, name }, number) {
  const other = () => random.between(1, PER_SERIES)
  const earlier = () => random.between(Math.max(1, number - 12), number - 1)
  const required = Array.from(
    { length: number === 1 ? 0 : random.between(1, 3) },
    () => `Episode ${earlier()} for ${name('patterns')}`,
  )
  const lines = [
    ...(required.length === 0 ? [] : [`- **Prerequisites**: ${required.join('; ')}`]),
    `- **Deep Dives**: Episode ${other()} explores ${phrase(2, 4)} further`,
    `- **Case Studies**: Episode ${other()} shows this at ${name('companies')}`,
    `- **Patterns**: Combines well with ${name('patterns')} from Episode ${other()}`,
  ]
  return ['## Cross-Episode Connections', lines.join('\n')]
}

/** Prose under headings of its own until the file has its size. */
function filling({ random, phrase, name, paragraph }, bytes) {
  const parts = ['## Deep Dive']
  for (let written = 0; written < bytes; ) {
    const topic = random.next() < 0.3 ? name('patterns') : capital(phrase(2, 5))
    const part = `### ${topic}\n\n${paragraph()}\n\n${paragraph()}`
    written += Buffer.byteLength(part) + 2
    parts.push(part)
  }
  return parts
}
