/** Something that goes wrong with files, disks, processes or strangers, and the tests that hold it. */
export interface Fault {
  number: number
  fault: string
  /** `file: words that stand in it`, as a rule the title of a test or of a hostile case. */
  heldBy: readonly [string, ...string[]]
}

const rows: [fault: string, ...heldBy: Fault['heldBy']][] = [
  [
    'invalid UTF-8',
    'test/corpus/decode.test.ts: Latin-1 is shown with replacement characters, its first line and count named',
    'test/edit/plan.test.ts: where the file is damaged',
    'scripts/torture/hostile/bytes.mjs: an overlong slash',
  ],
  [
    'UTF-16',
    'test/corpus/read.test.ts: UTF-16 text',
    'scripts/torture/hostile/bytes.mjs: UTF-16, big end first, without a mark',
  ],
  [
    'NUL and low-byte damage',
    'test/corpus/decode.test.ts: NUL bytes and invalid UTF-8 are two problems',
    'test/shared/corpora.test.ts: the damaged file is read and said to be damaged',
  ],
  [
    'mojibake',
    'test/text/text.test.ts: mojibake',
    'test/extract/repair.test.ts: is told of at its place',
    'test/publish/html.test.ts: broken emoji are shown repaired, on the same lines',
    'scripts/torture/hostile/bytes.mjs: shown as “📐 Mathematics”',
  ],
  [
    'byte order marks and line ends',
    'test/edit/plan.test.ts: exactly the promised edges are new, and every other character stays',
    'test/text/splice.test.ts: keep a byte order mark and old Mac line ends',
  ],
  [
    'terminal escapes',
    'test/cli/streams.test.ts: no byte below a blank but line ends comes out, whatever the files say',
    'test/cli/parts.test.ts: control characters are shown, and never obeyed',
    'test/text/json.test.ts: JSON says the same as ever, and holds no sign that a terminal obeys',
  ],
  [
    'marks that reorder text, invisible and look-alike characters',
    'test/corpus/hidden-characters.test.ts: is told of, at its place',
    'test/browser/hostile.test.ts: a name cannot turn the direction of what stands beside it',
    'test/resolve/references.test.ts: a link leads to the file that is there, and is no dead link',
  ],
  [
    'a huge file, line or heading',
    'test/corpus/read.test.ts: one byte above',
    'test/effects/files.test.ts: a file above the limit is told by its size, and not read',
    'test/browser/hostile.test.ts: a heading of five thousand letters breaks no page',
  ],
  [
    'deep nesting',
    'test/corpus/limits.test.ts: at a limit all is well, one above is an error at its line',
    'test/corpus/hostile-shapes.test.ts: a text beyond a limit is told of and not read, and its episode stays',
    'scripts/torture/hostile/shapes.mjs: lists in lists, a level a line',
  ],
  [
    'pathological inlines',
    'test/corpus/limits.test.ts: a problem names value and limit',
    'test/corpus/hostile-shapes.test.ts: every limit on texts is tried',
    'scripts/torture/hostile/shapes.mjs: stars and underscores',
  ],
  [
    'giant, wide and ragged tables',
    'test/corpus/limits.test.ts: the pipes of a table',
    'test/corpus/hostile-shapes.test.ts: a table of many columns',
    'scripts/torture/hostile/shapes.mjs: a ragged table',
    'test/extract/ragged-rows.test.ts: a row with more cells than the head is told of at its line',
    'test/extract/broken-tables.test.ts: a head with other cells than the line below it is told of at its line',
  ],
  [
    'a parser that throws or does not end',
    'test/cli/threads/pool.test.ts: costs its own input alone',
    'test/cli/hanging.test.ts: a file whose thread does not come back costs itself alone',
    'test/extract/extract.test.ts: what breaks a reader costs the file its records, and says so',
  ],
  [
    'memory',
    'test/cli/threads/pool.test.ts: more than 2048 MB of memory',
    'test/cli/heap-guard.test.ts: a corpus that will not go into memory is given up',
  ],
  [
    'slow expressions',
    'test/extract/template/hostile.test.ts: is read in linear time',
    'test/extract/long-lines.test.ts: is read in linear time',
    'test/publish/report/text.test.ts: is made in linear time of many',
  ],
  [
    'YAML bombs',
    'test/extract/values/values.test.ts: with a bomb of aliases is refused, not multiplied',
    'test/corpus/hostile-shapes.test.ts: a header beyond a limit is told of at its line, and the text below it is read',
    'scripts/torture/hostile/headers.mjs: billion laughs',
  ],
  [
    'YAML faults',
    'test/extract/values/values.test.ts: that nearly parses says the same, and names its line',
    'test/extract/header-faults.test.ts: is told of at the line of its fault',
    'test/extract/header-faults.test.ts: is told of and never shown as an object',
    'scripts/torture/hostile/headers.mjs: wrong types',
  ],
  [
    'code in the header',
    'test/extract/header-faults.test.ts: is neither run nor read, and said to be so',
    'scripts/torture/hostile/headers.mjs: code in the header',
  ],
  [
    'names of the language',
    'test/extract/template/hostile.test.ts: names of the language are ordinary names',
    'scripts/torture/hostile/words.mjs: names of the language',
  ],
  [
    'duplicate numbers, names and texts',
    'test/cli/problems.test.ts: two files with one number are both there, and named',
    'test/corpus/read.test.ts: two files that would share one key are told of',
    'test/corpus/equal-texts.test.ts: two files of one text are told of once, with both names',
    'scripts/torture/hostile/references.mjs: a hundred equal files',
  ],
  [
    'names that differ in case alone',
    'test/corpus/similar-names.test.ts: names that differ in case alone are told of, each but the first',
    'test/publish/site.test.ts: page names are ASCII, safe on any file system and tell like names apart',
  ],
  [
    'numbers that disagree',
    'test/analyze/rules/examples.test.ts: its failing example shows exactly this gap',
    'scripts/torture/hostile/references.mjs: three numbers for one episode',
    'test/analyze/rules/findings.test.ts: names all three numbers, and the heading counts',
  ],
  [
    'self-references and cycles',
    'test/extract/references/self.test.ts: a document that requires itself is told of, at the place',
    'test/analyze/rules/findings.test.ts: tells the shortest way around, from the step that points forward, with every line',
  ],
  [
    'missing, reversed and odd numbers',
    'test/analyze/rules/findings.test.ts: names what is missing of a range, once, at the range',
    'scripts/torture/hostile/references.mjs: odd numbers',
  ],
  [
    'a range to a million',
    'test/extract/references/self.test.ts: a range that begins with the own number is not dropped',
    'scripts/torture/hostile/references.mjs: a range to a million',
  ],
  [
    'hostile text in labels, titles and addresses',
    'test/browser/hostile.test.ts: nothing that a corpus says is executed, on any page of it',
    'test/browser/hostileNames.test.ts: every row of every table shows text, and runs nothing of it',
    'test/explorer/hostile-svg.test.ts: holds a name as text, and nothing that runs or loads',
  ],
  [
    'schemes that run',
    'test/publish/html.test.ts: without slashes behind the scheme lead nowhere by themselves',
    'scripts/torture/hostile/references.mjs: schemes that run',
    'test/extract/link-schemes.test.ts: is told of at its place',
  ],
  [
    'damaged data of a site',
    'test/explorer/store.test.ts: an atlas cut short anywhere is damaged, never half shown',
  ],
  [
    'query bombs',
    'test/search/search.test.ts: a query bomb is cut, not run',
    'scripts/torture/hostile/words.mjs: a query of 100,000 words',
  ],
  [
    'links out of the corpus',
    'test/analyze/rules/findings.test.ts: says that a link leaves the corpus, and reads nothing there',
    'scripts/torture/hostile/references.mjs: a link to the password file',
  ],
  [
    'names that lead out of the site',
    'test/cli/output.test.ts: is not written',
    'scripts/torture/hostile/names.mjs: percent signs',
  ],
  [
    'odd file names',
    'scripts/torture/hostile/names.mjs: options as file names',
    'scripts/torture/hostile/names.mjs: line breaks in file names',
    'test/corpus/read.test.ts: files and folders with names that are no UTF-8 fail alone',
  ],
  [
    'links in loops, out of the corpus, into nothing',
    'test/corpus/read.test.ts: loops of links end, and links out of the corpus are not followed',
    'scripts/torture/hostile/folders.mjs: links out of the corpus',
  ],
  [
    'pipes, devices and folders called Markdown',
    'test/effects/files.test.ts: a pipe is not waited for',
    'scripts/torture/hostile/folders.mjs: a pipe, which nobody writes to',
  ],
  [
    'files and folders that may not be read',
    'test/cli/problems.test.ts: a file that may not be read costs itself alone, and fails the run',
    'scripts/torture/hostile/folders.mjs: a folder that may not be read',
  ],
  [
    'files that vanish or change',
    'test/corpus/read.test.ts: a file that vanishes between listing and reading fails alone',
    'test/effects/files.test.ts: a file that is written to meanwhile is read again',
    'scripts/torture/changes.mjs: builds while files changed',
    'test/cli/edits.test.ts: leaves a file that is changed while the new text goes to the disk',
  ],
  [
    'a full disk',
    'scripts/torture/disk.mjs: fillings of a disk',
    'scripts/torture/disk.mjs: arrive as a whole, or the command says that they do not',
    'test/cli/streams.test.ts: results that cannot be written are told of in one line',
  ],
  [
    'calls that fail',
    'scripts/torture/failures.mjs: Makes every call of the file system fail once',
    'test/cli/edits.test.ts: a write leaves each file old or new, and can be taken back',
  ],
  [
    'a kill',
    'scripts/torture/kills.mjs: kills of builds',
    'test/cli/output.test.ts: a run that was killed between its two renames is undone by the next',
  ],
  [
    'a write over many files that is stopped',
    'scripts/torture/kills.mjs: kills of writes',
    'test/cli/edits.test.ts: a write leaves each file old or new, and is taken back by the next run',
  ],
  [
    'two builds into one folder',
    'scripts/torture/locks.mjs: rounds of',
    'test/cli/output.test.ts: of many that see one stale lock each gets it alone',
  ],
  [
    'an output folder that is none',
    'test/cli/build.test.ts: a folder that is not a site of ours is refused with the reason',
    'test/cli/build.test.ts: a file that a user put into the site stops the next build',
    'test/cli/export-places.test.ts: an export replaces no file that the corpus is made of',
  ],
  [
    'storms of changes',
    'test/cli/parts.test.ts: work begins after quiet, and once more for what was asked meanwhile',
    'test/cli/watch.test.ts: of twenty writes in a row the last is always seen',
    'test/cli/watch.test.ts: a folder that is taken away and put back is watched as before',
  ],
  [
    'paths that lead out of the served site',
    'test/cli/serve.test.ts: no path but those of the site is served',
    'test/cli/policy.test.ts: the ways to write a path that is there lead to that file alone',
  ],
  [
    'foreign names of this machine',
    'test/cli/serve.test.ts: only names of this machine are served',
    'test/cli/policy.test.ts: is not this machine',
  ],
  [
    'other pages in the same browser',
    'test/cli/serve.test.ts: events are for pages of this site',
    'test/cli/serve.test.ts: only GET and HEAD are answered',
    'test/cli/policy.test.ts: nobody may put the page into a frame, guess types or read it from elsewhere',
  ],
  [
    'the network, and ports that are taken',
    'test/cli/serve.test.ts: a port that was asked for must be free',
    'test/cli/server-address.test.ts: a server is there for this machine alone',
  ],
  ['very many files', 'scripts/torture/many.mjs: files with 256 handles'],
  [
    'a stranger’s corpus',
    'scripts/torture/network.mjs: without a network',
    'scripts/torture/hostile/configs.mjs: that is a program',
    'test/cli/usage.test.ts: a vocabulary outside of the corpus is refused',
    'test/cli/usage.test.ts: a fault of the configuration has its file and line',
  ],
  [
    'commands hidden in annotations',
    'test/publish/report/github.test.ts: escapes what would end a command or begin another',
  ],
  [
    'formulas in tables',
    'test/publish/export/formats.test.ts: csv has a row for each node and edge, and no formula',
    'test/browser/hostileNames.test.ts: no table that is saved for a spreadsheet holds a formula',
  ],
  [
    'hostile titles in links',
    'test/edit/plan.test.ts: the link leads there and means nothing else, or is left out',
    'test/edit/hostile-titles.test.ts: is one link to that document and nothing else',
  ],
  [
    'links where they would change the meaning',
    'test/edit/plan.test.ts: never goes into code, comments or mathematics that look like a list',
    'test/edit/hostile-titles.test.ts: a link changes the meaning of nothing around it',
  ],
  [
    'comments that accept gaps',
    'test/analyze/find-gaps.test.ts: nothing elsewhere, of another rule or of another file',
    'test/cli/problems.test.ts: gaps that comments accept are counted',
  ],
  [
    'dependencies',
    'test/package.test.ts: nothing runs when the package or one of its dependencies is installed',
  ],
  [
    'a damaged journal or cache',
    'test/cli/edits.test.ts: is not guessed from a journal that is cut short or was changed',
    'test/cache/store.test.ts: a text of which one bit flipped is not believed',
  ],
  [
    'other machines, orders and languages',
    'test/cli/build.test.ts: two builds are equal to the byte, from another path, time zone and language',
    'test/faults/determinism.test.ts: the order in which a folder lists its files changes nothing',
    'test/cli/threads/same-site.test.ts: a site has the same bytes with one thread, with more, and without any',
  ],
]

/** The faults that the product is built to stand, by the numbers under which they are known. */
export const FAULTS: readonly Fault[] = rows.map(([fault, ...heldBy], index) => ({
  number: index + 1,
  fault,
  heldBy,
}))
