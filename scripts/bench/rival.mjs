// The page that draws a graph with cytoscape.js, with its fastest edges, beside the explorer.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const library = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js')

const PAGE = `<!doctype html>
<meta charset="utf-8"><title>rival</title>
<style>html, body, #map { margin: 0; width: 100%; height: 100%; }</style>
<div id="map"></div>
<script src="cytoscape.min.js"></script>
<script>
const COLORS = { episode: '#0072b2', pattern: '#009e73', company: '#e69f00', technology: '#cc79a7' }
const isGl = location.hash === '#webgl'
fetch('graph.json').then((response) => response.json()).then(({ nodes, edges }) => {
  cytoscape({
    container: document.getElementById('map'),
    renderer: { name: 'canvas', webgl: isGl },
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 3, height: 3, 'background-color': 'data(color)', label: 'data(label)', 'font-size': 3, 'min-zoomed-font-size': 10 } },
      { selector: 'edge', style: { width: 0.3, 'line-color': '#bbb', 'curve-style': 'haystack' } },
    ],
    elements: {
      nodes: nodes.map(({ key, kind, label, x, y }) => ({ data: { id: key, label, color: COLORS[kind] ?? '#777' }, position: { x, y: -y } })),
      edges: edges.map(([source, target], at) => ({ data: { id: 'e' + at, source, target } })),
    },
  }).ready(() => requestAnimationFrame(() => { document.title = 'drawn' }))
})
</script>
`

/** Puts the rival's page with a graph beside an explorer, into the folder `rival`. */
export function writeRival(site, { nodes, edges }) {
  mkdirSync(join(site, 'rival'), { recursive: true })
  const graph = {
    nodes: nodes.map(({ key, kind, label, x, y }) => ({ key, kind, label, x, y })),
    edges: edges.map(({ source, target }) => [source, target]),
  }
  writeFileSync(join(site, 'rival/graph.json'), JSON.stringify(graph))
  copyFileSync(library, join(site, 'rival/cytoscape.min.js'))
  writeFileSync(join(site, 'rival/index.html'), PAGE)
}
