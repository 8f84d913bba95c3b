import type { Atlas } from '../../model/atlas.ts'
import type { AtlasGraph } from '../../model/graph.ts'

/** Returns a graph as the text of one file. */
export type Exporter = (graph: AtlasGraph, atlas: Atlas) => string

/** Formats by name, each loaded when it is asked for. `csv` is the table of edges. */
export const EXPORTERS = new Map<string, () => Promise<Exporter>>([
  ['json', async () => (await import('./json.ts')).toJson],
  ['gexf', async () => (await import('./gexf.ts')).toGexf],
  ['graphml', async () => (await import('./graphml.ts')).toGraphml],
  ['csv', async () => (await import('./csv.ts')).toEdgesCsv],
  ['csv-nodes', async () => (await import('./csv.ts')).toNodesCsv],
  ['cypher', async () => (await import('./cypher.ts')).toCypher],
  ['jsonld', async () => (await import('./jsonld.ts')).toJsonld],
])
