import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colorationOf, coloringsOf } from '../../src/explorer/canvas/appearance.ts'
import { createBoxGrid } from '../../src/explorer/canvas/boxGrid.ts'
import { drawingOf } from '../../src/explorer/canvas/drawing.ts'
import { emphasisOf } from '../../src/explorer/canvas/emphasis.ts'
import {
  type Box,
  clearOf,
  crowdOf,
  isInPolygon,
  overlap,
  project,
} from '../../src/explorer/canvas/geometry.ts'
import { lineAt } from '../../src/explorer/canvas/hit.ts'
import { anchorsOf, nodeBoxes, placeNames } from '../../src/explorer/canvas/labels.ts'
import { levelAt, levelsOf } from '../../src/explorer/canvas/levels.ts'
import { placeLabel } from '../../src/explorer/canvas/placing.ts'
import { regionsOf } from '../../src/explorer/canvas/regions.ts'
import { escapeXml, toSvg } from '../../src/explorer/canvas/svg.ts'
import { type Lookup, lookupOf } from '../../src/explorer/lookup.ts'
import { NO_FILTER } from '../../src/explorer/mapState.ts'
import { sceneOf } from '../../src/explorer/scene.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { atlas, edge, node } from './sample.ts'

const IDENTITY = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }
const AREA = { x: 0, y: 0, width: 400, height: 200 }

function draw(lookup: Lookup, pins: { key: NodeKey; x: number; y: number }[] = []) {
  const scene = sceneOf(lookup, NO_FILTER)
  const coloration = colorationOf(lookup, scene.nodes, 'kind', 'Others')
  return drawingOf(scene, { focus: undefined, sizing: 'degree', coloration, pins, isNarrow: false })
}

const pair = lookupOf(
  atlas(
    [node('episode:a', { x: 0, y: 0 }), node('pattern:p', { x: 100, y: 0, degree: 3 })],
    [
      edge('episode:a covers pattern:p'),
      edge('episode:a requires pattern:p'),
      edge('episode:a combines-with pattern:p'),
    ],
  ),
)

test('a label stands beside its node where nothing is in the way', () => {
  const label = { width: 50, height: 15 }
  const node = { x: 200, y: 100 }
  const free = () => 0
  expect(placeLabel(node, 5, label, AREA, { costOf: free })?.box.x).toBe(209)
  const taken = { x: 200, y: 90, width: 60, height: 20 }
  const costOf = (box: Box) => (overlap(box, taken) ? 1 : 0)
  expect(placeLabel(node, 5, label, AREA, { costOf })?.box.x).toBe(141)
  expect(placeLabel(node, 5, label, AREA, { costOf: () => 1 })).toBeUndefined()
  expect(placeLabel(node, 5, label, AREA, { costOf: () => 1, limit: 1 })?.box.x).toBe(209)
})

test('no two names overlap, whatever is where, names of regions included', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 200 }),
  })
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      fc.array(place, { maxLength: 5 }),
      (nodes, middles) => {
        const names = nodes.map((at, index) => ({
          ...at,
          size: 4,
          label: `Name of ${index}`,
          isForced: index % 7 === 0,
        }))
        const texts = placeNames((text, { size }) => text.length * size * 0.55, {
          area: AREA,
          names,
          regions: middles.map((at, index) => ({ ...at, name: `Region ${index}`, strength: 1 })),
          regionSize: 18,
          most: 100,
          nodes: nodeBoxes(nodes.map((at) => ({ ...at, radius: 4 }))),
          over: [{ x: 340, y: 0, width: 60, height: 120 }],
        })
        for (const [at, { box }] of texts.entries())
          for (const other of texts.slice(at + 1)) expect(overlap(box, other.box)).toBe(false)
        for (const { box } of texts) expect(box.x + box.width > 340 && box.y < 120).toBe(false)
      },
    ),
  )
})

test('a name that must be there stands further off where all around its node is taken', () => {
  const node = { x: 60, y: 100, size: 6, label: 'Fencing Token' }
  const around = { x: 0, y: 84, width: 200, height: 32 }
  const named = (isForced: boolean) =>
    placeNames((text, { size }) => text.length * size * 0.55, {
      area: AREA,
      names: [{ ...node, isForced }],
      regions: [],
      regionSize: 18,
      most: 100,
      nodes: nodeBoxes([]),
      over: [around],
    })
  expect(named(false)).toEqual([])
  const [text] = named(true)
  expect(text?.lines.join(' ')).toContain('Fencing Token')
  expect(text && overlap(text.box, around)).toBe(false)
})

test('a hub keeps its name, and the name of its region makes room', () => {
  const hub = { x: 200, y: 100, size: 12, label: 'Causal Broadcast' }
  const texts = placeNames((text, { size }) => text.length * size * 0.55, {
    area: AREA,
    names: [hub],
    regions: [{ x: 240, y: 100, name: 'Ordering', strength: 1 }],
    regionSize: 18,
    most: 10,
    nodes: nodeBoxes([{ ...hub, radius: hub.size }]),
    over: [],
  })
  expect(texts.map(({ role, align }) => [role, align])).toEqual([
    ['node', 'left'],
    ['region', 'center'],
  ])
})

test('a name of a region stands on its own ground where it can', () => {
  const region = { x: 200, y: 100, name: 'Order', strength: 1 }
  const place = (holds?: (place: { x: number }) => boolean) => {
    const [text] = placeNames((text, { size }) => text.length * size * 0.55, {
      area: AREA,
      names: [],
      regions: [{ ...region, ...(holds && { holds }) }],
      regionSize: 18,
      most: 10,
      nodes: nodeBoxes([]),
      over: [],
    })
    return text?.box
  }
  expect(place()?.x).toBeLessThan(200)
  expect(place(({ x }) => x > 190)?.x).toBeGreaterThan(180)
})

test('a few places far off do not make the crowd small, and a small crowd has none', () => {
  const crowd = Array.from({ length: 200 }, (_, at) => ({ x: at % 20, y: Math.floor(at / 20) }))
  expect(crowdOf([...crowd, { x: 400, y: 5 }])).toEqual({ x: [0, 19], y: [0, 9] })
  expect(crowdOf(crowd)).toEqual({ x: [0, 19], y: [0, 9] })
  expect(crowdOf([...crowd.slice(0, 20), { x: 400, y: 5 }])).toEqual({ x: [0, 400], y: [0, 5] })
})

test('boxes are found by place as a search over all would find them', () => {
  const box = fc.record({
    x: fc.integer({ min: -300, max: 900 }),
    y: fc.integer({ min: -300, max: 900 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 200 }),
  })
  fc.assert(
    fc.property(fc.array(box), box, (boxes, asked) => {
      const grid = createBoxGrid()
      for (const one of boxes) grid.add(one)
      const found = new Set(grid.over(asked))
      expect(found).toEqual(new Set(boxes.filter((one) => overlap(asked, one))))
    }),
  )
})

test('links appear by levels: every one has a level, the first is not crowded, the strongest comes first', () => {
  const edges = Array.from({ length: 900 }, (_, index) =>
    edge(`episode:e${index % 300} covers pattern:p${index % 70}`, { weight: 1 + (index % 30) }),
  )
  const levels = levelsOf(edges, 100)
  expect(levels.size).toBe(900)
  const first = edges.filter((one) => levels.get(one) === 0)
  expect(first).toHaveLength(100)
  expect(edges.filter((one) => (levels.get(one) ?? 9) <= 1)).toHaveLength(300)
  const few = [
    edge('episode:a covers pattern:x', { weight: 30, salience: 'core' }),
    ...edges.slice(0, 400),
  ]
  expect(levelsOf(few, 1).get(few[0] as (typeof few)[number])).toBe(0)
  expect([...levelsOf(edges, 800).values()].every((level) => level === 0)).toBe(true)
  expect([0.5, 1, 1.9, 2, 4].map(levelAt)).toEqual([0, 0, 1, 1, 2])
})

test('parallel links are bent apart, and each is found where it is', () => {
  const { lines } = draw(pair)
  expect(new Set(lines.map(({ curvature }) => curvature)).size).toBe(3)
  const heights = [0, 1, 2].map(
    (index) => lineAt(lines, IDENTITY, { x: 50, y: (index - 1) * 11 })?.edge.relation,
  )
  expect(new Set(heights).size).toBe(3)
  expect(lineAt(lines, IDENTITY, { x: 50, y: 60 })).toBeUndefined()
})

test('what is pointed at stands out, else a link, else a chain with what is selected on it', () => {
  const drawing = draw(pair)
  const none = { hovered: undefined, edge: undefined, selected: undefined, path: [] }
  expect(emphasisOf(drawing, none)).toBeUndefined()
  const link = {
    source: 'episode:a' as NodeKey,
    relation: 'covers' as const,
    target: 'pattern:p' as NodeKey,
  }
  expect(emphasisOf(drawing, { ...none, edge: link })?.lines).toHaveLength(1)
  expect(emphasisOf(drawing, { ...none, hovered: link.source, edge: link })?.lines).toHaveLength(3)
  const onPath = emphasisOf(drawing, { ...none, selected: link.target, path: [link] })
  expect(onPath?.lines).toHaveLength(1)
  expect(onPath?.centres.map(({ key }) => key)).toEqual(['pattern:p'])
})

test('a pinned node stands where it was pinned', () => {
  const drawing = draw(pair, [{ key: 'episode:a' as NodeKey, x: 7, y: 8 }])
  expect(drawing.byKey.get('episode:a' as NodeKey)).toMatchObject({ x: 7, y: 8, isPinned: true })
})

test('regions are drawn where a community prevails, and never over each other', () => {
  const nodes = [0, 1].flatMap((community) =>
    Array.from({ length: 20 }, (_, index) =>
      node(`episode:${community}-${index}`, {
        x: community * 100 + (index % 5) * 6,
        y: Math.floor(index / 5) * 6,
        community,
      }),
    ),
  )
  const drawing = draw(lookupOf(atlas(nodes, [])))
  const regions = regionsOf(
    drawing.marks,
    new Map([
      [0, 'Left'],
      [1, 'Right'],
    ]),
  )
  expect(regions.map(({ name, nodes: count }) => [name, count])).toEqual([
    ['Left', 20],
    ['Right', 20],
  ])
  const holds = (index: number, place: { x: number; y: number }) =>
    regions[index]?.outline.some((ring) => isInPolygon(place, ring))
  for (const mark of drawing.marks) {
    expect(holds(mark.community ?? 0, mark)).toBe(true)
    expect(holds(1 - (mark.community ?? 0), mark)).toBe(false)
  }
  expect(regions[0]?.middle.x).toBeLessThan(50)
})

test('colours say communities or series only where there are several', () => {
  expect(coloringsOf(pair)).toEqual(['kind'])
  const series = lookupOf(
    atlas([node('episode:a', { series: 'A' }), node('episode:b', { series: 'B' })], []),
  )
  expect(coloringsOf(series)).toEqual(['kind', 'series'])
  const { groups } = colorationOf(series, series.atlas.nodes, 'series', 'Others')
  expect(groups.map(({ name, nodes }) => [name, nodes])).toEqual([
    ['A', 1],
    ['B', 1],
  ])
})

test('a point is sent where its projection says', () => {
  expect(project({ a: 2, b: 0, c: 0, d: -2, e: 10, f: 20 }, { x: 3, y: 4 })).toEqual({
    x: 16,
    y: 12,
  })
})

test('an SVG picture keeps hostile names as text', () => {
  const text = {
    lines: ['</text><script>alert(1)</script>\u0000 & "more"'],
    box: { x: 0, y: 0, width: 10, height: 10 },
    align: 'left' as const,
    font: { size: 12, weight: 500, isItalic: false },
    role: 'node' as const,
    strength: 1,
  }
  const items = [{ text, color: '#000000', halo: '#ffffff' }]
  const svg = toSvg({ width: 10, height: 10, items }, '<title>')
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0000')
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;')
  expect(escapeXml('\ud800x')).toBe('\ufffdx')
  expect(anchorsOf(text)).toEqual([{ line: text.lines[0], x: 0, y: 5 }])
})

test('what the controls in a corner leave is the part beside them and the part below', () => {
  const area = { x: 0, y: 0, width: 390, height: 300 }
  expect(clearOf(area, [])).toEqual([area])
  expect(clearOf(area, [{ x: 306, y: 8, width: 76, height: 112 }])).toEqual([
    { x: 0, y: 0, width: 306, height: 300 },
    { x: 0, y: 120, width: 390, height: 180 },
  ])
})
