/** The dependency rule of DESIGN.md: each rule says why. Stages meet only as values typed in model/. */
const STAGES = [
  'corpus',
  'extract',
  'resolve',
  'graph',
  'analyze',
  'search',
  'suggest',
  'edit',
  'publish',
  'cache',
]

/** How to make a folder is no stage: the cache, which writes for itself, asks where the others do. */
const MORE = { cache: '|effects/folders\\.ts$' }

/** A stage may import model/, text/ and itself. */
const stageRules = STAGES.map((stage) => ({
  name: `${stage}-imports-model-text-and-itself`,
  comment: 'A stage that knows another stage cannot be tested, cached or replaced alone.',
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: '^src/', pathNot: `^src/(?:(?:${stage}|model|text)/${MORE[stage] ?? ''})` },
}))

module.exports = {
  forbidden: [
    ...stageRules,
    {
      name: 'only-atlas-imports-stages',
      comment:
        'atlas.ts, its parts reading.ts, measuring.ts and comparing.ts, publishing.ts and rereading.ts are the table of contents: who wants a stage asks it there.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/((?:atlas|reading|measuring|comparing|publishing|rereading)\\.ts|${STAGES.join('/|')}/|query/)`,
      },
      to: { path: `^src/(${STAGES.join('|')})/` },
    },
    {
      name: 'query-imports-search-model-text',
      comment: 'Questions run in the browser and in every shell: no I/O, no pipeline.',
      severity: 'error',
      from: { path: '^src/query/' },
      to: { path: '^src/', pathNot: '^src/(query|search|model|text)/' },
    },
    {
      name: 'explorer-imports-query-model-text',
      comment: 'The explorer reads what was published; the pipeline must not end up in the bundle.',
      severity: 'error',
      from: { path: '^src/explorer/' },
      to: { path: '^src/', pathNot: '^src/(explorer|query|model|text)/' },
    },
    {
      name: 'nothing-imports-a-shell',
      comment: 'Shells are leaves: what two of them share belongs below.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|explorer)/' },
      to: { path: '^src/(cli|explorer)/' },
    },
    {
      name: 'model-imports-text-only',
      comment: 'The domain depends on nothing but words.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: '^src/(model|text)/' },
    },
    {
      name: 'text-imports-nothing',
      comment: 'Pure functions over strings.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/', pathNot: '^src/text/' },
    },
    {
      name: 'markdown-is-known-to-extract-and-publish',
      comment: 'One parser, behind two doors: it can be replaced there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(extract|publish)/' },
      to: { path: 'node_modules/(satteri|unified|remark-|rehype-|mdast-|hast-|unist-|temml)' },
    },
    {
      name: 'node-is-known-to-the-edges',
      comment: 'Everything else runs in a browser too, and is tested without a disk.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(corpus|cache|cli|effects)/|^src/effects\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-tests-in-source',
      comment: 'Tests know the source, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
