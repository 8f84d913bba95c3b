import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Extract } from '../../src/model/extract.ts'
import type {
  DocumentIdentity,
  EntityIdentity,
  StatedReport,
  Statement,
} from '../../src/model/identity.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { key } from '../support/graph.ts'
import { superlinearGrowth } from '../support/growth.ts'

const at = (path: string, line: number, rule = 'test', column = 1): Evidence => ({
  path,
  line,
  column,
  endLine: line,
  section: [],
  rule,
  excerpt: '',
})

function documentOf(name: string, more: Partial<DocumentIdentity> = {}): DocumentIdentity {
  return {
    path: `${name}.md`,
    key: key(name),
    title: name,
    scope: 'folder:',
    role: 'main',
    ...more,
  }
}

function extractOf(name: string, more: Partial<Extract> = {}): Extract {
  return {
    path: `${name}.md`,
    key: key(name),
    kind: 'episode',
    hash: '',
    title: name,
    aliases: [],
    records: [],
    problems: [],
    outline: [],
    sections: [],
    placeholders: [],
    links: [],
    suppressions: [],
    candidates: [],
    templateSections: [],
    ...more,
  }
}

function entityOf(id: string, more: Partial<EntityIdentity> = {}): EntityIdentity {
  const [kind = '', label = ''] = id.split(':')
  return {
    key: id as NodeKey,
    kind: kind as EntityIdentity['kind'],
    label,
    aliases: [],
    attributes: {},
    ...more,
  }
}

/** A graph of the episodes a and b and the pattern x, with these statements. */
function graphOf(statements: readonly Statement[]) {
  const report: StatedReport = {
    documents: [documentOf('a'), documentOf('b')],
    entities: [entityOf('pattern:x')],
    references: [],
    clashes: [],
    statements: [...statements],
  }
  return buildGraph(report, [extractOf('a'), extractOf('b')])
}

const says = (
  from: string,
  relation: Statement['relation'],
  to: string,
  more: Partial<Statement> = {},
): Statement => ({
  from: key(from),
  relation,
  to: key(to),
  weight: 1,
  evidence: at(`${from}.md`, 1),
  ...more,
})

describe('statements of one source, relation and target are one edge', () => {
  test('its weight is their sum, its evidence is in file order', () => {
    const graph = graphOf([
      says('a', 'covers', 'pattern:x', { weight: 1, salience: 'mention', evidence: at('a.md', 9) }),
      says('a', 'covers', 'pattern:x', {
        weight: 1,
        salience: 'mention',
        evidence: at('a.md', 2, 'test', 7),
      }),
    ])
    expect(graph.mapEdges((id, attributes) => [id, attributes])).toEqual([
      [
        'episode:a covers pattern:x',
        {
          relation: 'covers',
          origin: 'stated',
          salience: 'mention',
          weight: 2,
          evidence: [at('a.md', 2, 'test', 7), at('a.md', 9)],
        },
      ],
    ])
  })

  test('evidence is sorted by path, then line as a number, then column', () => {
    const places = [at('b.md', 1), at('a.md', 10), at('a.md', 9, 'two', 5), at('a.md', 9, 'one', 2)]
    const graph = graphOf(places.map((evidence) => says('a', 'requires', 'b', { evidence })))
    expect(graph.getEdgeAttribute('episode:a requires episode:b', 'evidence')).toEqual([
      at('a.md', 9, 'one', 2),
      at('a.md', 9, 'two', 5),
      at('a.md', 10),
      at('b.md', 1),
    ])
  })

  test('what one rule says twice on one line is counted twice and shown once', () => {
    const graph = graphOf([says('a', 'requires', 'b'), says('a', 'requires', 'b')])
    expect(graph.getEdgeAttributes('episode:a requires episode:b')).toEqual({
      relation: 'requires',
      origin: 'stated',
      weight: 2,
      evidence: [at('a.md', 1)],
    })
  })

  test('the first detail is kept', () => {
    const graph = graphOf([
      says('a', 'requires', 'b'),
      says('a', 'requires', 'b', { detail: 'for clocks', evidence: at('a.md', 2) }),
      says('a', 'requires', 'b', { detail: 'for order', evidence: at('a.md', 3) }),
    ])
    expect(graph.getEdgeAttribute('episode:a requires episode:b', 'detail')).toBe('for clocks')
  })

  test('other relations, and the way back, are edges of their own', () => {
    const graph = graphOf([
      says('a', 'requires', 'b'),
      says('a', 'refers-to', 'b'),
      says('b', 'requires', 'a'),
    ])
    expect(graph.edges()).toEqual([
      'episode:a refers-to episode:b',
      'episode:a requires episode:b',
      'episode:b requires episode:a',
    ])
  })

  test('the statements handed in stay as they are', () => {
    const statements = [says('a', 'requires', 'b'), says('a', 'requires', 'b', { weight: 4 })]
    const before = structuredClone(statements)
    graphOf(statements)
    expect(statements).toEqual(before)
  })
})

describe('salience', () => {
  const mention = (weight: number, line: number) =>
    says('a', 'covers', 'pattern:x', { weight, salience: 'mention', evidence: at('a.md', line) })
  const core = says('a', 'covers', 'pattern:x', { salience: 'core', evidence: at('a.md', 5) })

  test.each([
    ['two mentions are a mention', [mention(1, 1), mention(1, 2)], 'mention'],
    ['three mentions are core', [mention(1, 1), mention(1, 2), mention(1, 3)], 'core'],
    ['a mention that counts three is core', [mention(3, 1)], 'core'],
    ['one core statement among mentions is core', [mention(1, 1), core], 'core'],
    ['a mention behind a core statement leaves it core', [core, mention(1, 9)], 'core'],
  ] as const)('%s', (_, statements, salience) => {
    const graph = graphOf(statements)
    expect(graph.getEdgeAttribute('episode:a covers pattern:x', 'salience')).toBe(salience)
  })

  test('a relation without salience gets none, however often it is stated', () => {
    const graph = graphOf([says('a', 'requires', 'b', { weight: 9 })])
    expect(graph.getEdgeAttributes('episode:a requires episode:b')).not.toHaveProperty('salience')
  })
})

describe('no edge', () => {
  test.each([
    ['leads from a node to itself', says('a', 'requires', 'a')],
    ['leads to what is no node', says('a', 'requires', 'gone')],
    ['comes from what is no node', says('gone', 'requires', 'a')],
  ])('%s', (_, statement) => {
    expect(graphOf([statement]).size).toBe(0)
  })
})

describe('nodes', () => {
  test('an episode has what its file says, and nothing undefined', () => {
    const identity: StatedReport = {
      documents: [documentOf('a', { number: 7, series: 'Deep', title: 'Raft' })],
      entities: [],
      references: [],
      clashes: [],
      statements: [],
    }
    const extract = extractOf('a', {
      part: 2,
      variant: 'hindi',
      durationMinutes: 90,
      status: 'complete',
      aliases: ['z', 'b', 'z'],
    })
    const graph = buildGraph(identity, [extract])
    expect(graph.export().nodes).toEqual([
      {
        key: 'episode:a',
        attributes: {
          kind: 'episode',
          label: 'Raft',
          aliases: ['b', 'z'],
          path: 'a.md',
          title: 'Raft',
          number: 7,
          series: 'Deep',
          part: 2,
          variant: 'hindi',
          durationMinutes: 90,
          status: 'complete',
        },
      },
    ])
    const bare = buildGraph({ ...identity, documents: [documentOf('b')] }, [extractOf('b')])
    expect(Object.keys(bare.getNodeAttributes('episode:b'))).toEqual([
      'kind',
      'label',
      'aliases',
      'path',
      'title',
    ])
  })

  test('an entity has what is known of it; its home page adds path and title', () => {
    const identity: StatedReport = {
      documents: [documentOf('x', { key: key('pattern:x'), title: 'The X', role: 'home-page' })],
      entities: [
        entityOf('pattern:x', { label: 'X', aliases: ['Ex'] }),
        entityOf('incident:i', { label: 'I', attributes: { company: 'Acme', year: 2020 } }),
      ],
      references: [],
      clashes: [],
      statements: [],
    }
    const graph = buildGraph(identity, [extractOf('x', { aliases: ['Iks'] })])
    expect(graph.export().nodes).toEqual([
      {
        key: 'incident:i',
        attributes: { kind: 'incident', label: 'I', aliases: [], company: 'Acme', year: 2020 },
      },
      {
        key: 'pattern:x',
        attributes: {
          kind: 'pattern',
          label: 'X',
          aliases: ['Ex', 'Iks'],
          path: 'x.md',
          title: 'The X',
        },
      },
    ])
  })

  test('nodes and edges are inserted in key order, whatever order they come in', () => {
    const statements = [says('b', 'covers', 'pattern:x'), says('a', 'requires', 'b')]
    const graph = graphOf(statements)
    expect(graph.nodes()).toEqual(['episode:a', 'episode:b', 'pattern:x'])
    expect(graph.edges()).toEqual(['episode:a requires episode:b', 'episode:b covers pattern:x'])
    expect(JSON.stringify(graphOf(statements.toReversed()).export())).toBe(
      JSON.stringify(graph.export()),
    )
  })
})

test('a link that is said on thousands of lines has each once, and is made in linear time', () => {
  const said = (lines: number) =>
    Array.from({ length: lines }, (_, n) => says('a', 'requires', 'b', { evidence: at('a.md', n) }))
  const edge = graphOf([...said(100), ...said(100)]).edges('episode:a')[0]
  expect(graphOf([...said(100), ...said(100)]).getEdgeAttribute(edge, 'evidence')).toHaveLength(100)
  const growth = superlinearGrowth(5000, (size) => {
    const statements = said(size)
    return () => graphOf(statements)
  })
  expect(growth).toBeUndefined()
})
