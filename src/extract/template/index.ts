import type { AtlasRecord } from '../../model/record.ts'
import { TEMPLATE_SECTIONS, type TemplateSectionId } from '../../model/template.ts'
import { remembered } from '../../text/memo.ts'
import type { Document } from '../document.ts'
import { type Fault, firstFault } from '../first-fault.ts'
import { isConnectionsSection } from '../references/fields.ts'
import { relationLabels } from '../references/relation-words.ts'
import { actionItems } from './action-items.ts'
import { attackVectors } from './attack-vectors.ts'
import { benchmarks } from './benchmarks.ts'
import { calculators } from './calculators.ts'
import { captionedFormulas } from './captioned-formulas.ts'
import { chaosExperiments } from './chaos-experiments.ts'
import { claimPieces } from './claims.ts'
import { codeSamples } from './code-samples.ts'
import { columnClaims } from './column-claims.ts'
import { compliance } from './compliance.ts'
import { configurations } from './configurations.ts'
import { costOptimization } from './cost-optimization.ts'
import { costProfile } from './cost-profile.ts'
import { reportEmptySections } from './empty-sections.ts'
import { formulas } from './formulas.ts'
import { readHeader } from './header.ts'
import { headerSchema } from './header-head.ts'
import { headingMatcher } from './headings.ts'
import { implementationMatrix } from './implementation-matrix.ts'
import { incidents } from './incidents.ts'
import { metrics } from './metrics.ts'
import { misspeltLabels } from './misspelt-labels.ts'
import { liftedClaim, quotedBlocks } from './nested-blocks.ts'
import { observability } from './observability.ts'
import { toPieces } from './pieces.ts'
import { resources } from './resources.ts'
import { roiCalculator } from './roi-calculator.ts'
import {
  type Container,
  type Names,
  NO_NAMES,
  type Piece,
  type SectionReader,
} from './section-reader.ts'
import { securityPatterns } from './security-patterns.ts'
import { successStories } from './success-stories.ts'
import { testPatterns } from './test-patterns.ts'
import { verification } from './verification.ts'

/** Every section type; where two recognise the same content, the first one reads it. */
export const SECTION_READERS: readonly SectionReader[] = [
  formulas,
  benchmarks,
  calculators,
  implementationMatrix,
  configurations,
  codeSamples,
  incidents,
  successStories,
  attackVectors,
  securityPatterns,
  compliance,
  costProfile,
  costOptimization,
  roiCalculator,
  chaosExperiments,
  testPatterns,
  verification,
  metrics,
  observability,
  actionItems,
  resources,
]

/** The headings that hold sections, and the section that another part of the program reads. */
const CONTAINERS: readonly Container[] = [
  {
    id: 'mathematical-foundations',
    headings: [
      'Mathematical Foundations',
      'Math Foundations',
      'Mathematics',
      'The Math',
      'Maths',
      'Mathematical Background',
      'Mathematical Basis',
      'Math',
    ],
  },
  {
    id: 'production-code',
    headings: [
      'Production Code Repository',
      'Production Code',
      'Code Repository',
      'Production Code and Configuration',
      'Code and Configuration',
    ],
  },
  {
    id: 'incident-intelligence',
    headings: [
      'Incident Intelligence',
      'Incidents',
      'Incident',
      'Incidents and Success Stories',
      'Incidents and Successes',
      'Outages',
      'Incident Review',
      'War Stories',
      'Accidents',
      'Disasters',
      'Failure Stories',
      'Outages and Incidents',
    ],
  },
  {
    id: 'security',
    headings: [
      'Security Enhancements',
      'Security',
      'Security Considerations',
      'Security Analysis',
      'Security and Compliance',
      'Security Section',
      'Security Review',
    ],
  },
  {
    id: 'cost-analysis',
    headings: [
      'Cost Analysis',
      'Cost',
      'Costs',
      'Cost Considerations',
      'Economics',
      'Cost and ROI',
      'Cost Analysis and ROI',
    ],
  },
  {
    id: 'testing',
    headings: [
      'Testing Strategies',
      'Testing',
      'Testing Strategy',
      'Test Strategy',
      'Tests',
      'Testing and Verification',
      'Testing and Validation',
      'Testing Approach',
    ],
  },
  {
    id: 'metrics-monitoring',
    headings: [
      'Metrics & Monitoring',
      'Monitoring',
      'Monitoring and Metrics',
      'Metrics and Observability',
      'Observability',
      'Monitoring and Observability',
      'Observability and Monitoring',
      'Metrics, Monitoring & Observability',
      'Metrics',
    ],
  },
  {
    id: 'connections',
    headings: [
      'Cross-Episode Connections',
      'Cross-Episode Links',
      'Episode Connections',
      'Connections',
      'Cross Episode References',
      'Cross-References',
      'Related Episodes',
      'Links to Other Episodes',
      'Episode Links',
      'Connections to Other Episodes',
      'Connected Episodes',
      'Cross-Episode',
    ],
  },
]

const match = headingMatcher(CONTAINERS, SECTION_READERS)

/** The records of a document's template sections, in file order, and which of its sections are there. */
export interface TemplateReading {
  records: AtlasRecord[]
  sections: TemplateSectionId[]
}

/**
 * Reads every section of the episode template. What nobody filled goes to `document.placeholders`,
 * what is wrong to `document.problems`. `names` finds companies and patterns that a vocabulary knows.
 */
export function readTemplate(document: Document, names: Names = NO_NAMES): TemplateReading {
  const pieces = toPieces(document.root, levelOfBold)
  const title = loneTitle(pieces)
  const isSection = (heading: string) =>
    heading !== title?.heading && (isTemplateHeading(heading) || isEntryHeading(heading))
  const header = readHeader(pieces, { document, names, rule: 'template/header' }, isSection)
  const body = pieces.filter((piece) => piece !== title)
  const { claims, sections } = claimPieces(body, match, SECTION_READERS, document, names)
  const records: AtlasRecord[] = header ? [header] : []
  const quoted: Fault[] = []
  const misspelt = misspeltLabels(headPieces(pieces, isSection), headerSchema, document)
  for (const claim of claims) {
    const reading = { document, names, rule: `template/${claim.reader.id}` }
    records.push(...claim.reader.read(claim, reading))
    const { schema } = claim.reader
    if (schema) misspelt.push(...misspeltLabels(claim.pieces, schema, document))
    const seen = () => [...records, ...document.placeholders]
    const lifted = liftedClaim(claim, seen(), document)
    if (lifted) records.push(...claim.reader.read(lifted, reading))
    quoted.push(...quotedBlocks(claim, seen(), document))
  }
  // What an author's own table leaves empty is no slot of the template.
  const aside = { ...document, placeholders: [] }
  for (const claim of columnClaims(pieces, claims, SECTION_READERS, document, names))
    records.push(
      ...claim.reader.read(claim, { document: aside, names, rule: `template/${claim.reader.id}` }),
    )
  const connections = body.filter(({ section }) => isConnectionsSection(section))
  misspelt.push(...misspeltLabels(connections, relationLabels, document))
  document.problems.push(
    ...firstFault(quoted, document.source.path, QUOTED),
    ...firstFault(misspelt, document.source.path, MISSPELT),
  )
  reportEmptySections(document, isTemplateHeading)
  records.push(...captionedFormulas(body, records, { document, names, rule: 'template/formulas' }))
  records.sort((a, b) => a.evidence.line - b.evidence.line || a.evidence.column - b.evidence.column)
  document.placeholders.sort((a, b) => a.evidence.line - b.evidence.line)
  const found = new Set<TemplateSectionId>(header ? ['header', ...sections] : sections)
  return { records, sections: TEMPLATE_SECTIONS.map(({ id }) => id).filter((id) => found.has(id)) }
}

const QUOTED = {
  rule: 'quoted-block',
  several: 'such blocks',
  so: 'what is quoted gives no records',
}
const MISSPELT = {
  rule: 'misspelt-label',
  several: 'such labels',
  so: 'what it labels is not read as that',
}

/** What stands above the first section of the template. */
function headPieces(
  pieces: readonly Piece[],
  isSection: (heading: string) => boolean,
): readonly Piece[] {
  const first = pieces.findIndex(({ heading }) => heading !== undefined && isSection(heading))
  return pieces.slice(0, first < 0 ? HEAD_PIECES : Math.min(first, HEAD_PIECES))
}

/** A title, the episode's heading, and one for what is said of it. */
const HEAD_PIECES = 4

/** Returns whether a heading only says which section of the template begins: it names nothing. */
export const isTemplateHeading = remembered((heading) => match(heading)?.isExact === true)

/** Returns whether a heading begins an entry of a section, wherever it stands: "Incident 2: …". */
function isEntryHeading(heading: string): boolean {
  return SECTION_READERS.some(
    ({ isEntry, isEntryAnywhere }) => isEntry?.(heading) || isEntryAnywhere?.(heading),
  )
}

const NUMBERED =
  /^\W{0,4}(?:incident|outage|attack vector|vector|strategy|experiment|calculator|success story)\s*#?\d/iu

/** The one first-level heading that begins a document is its title, whatever it says. */
function loneTitle(pieces: readonly Piece[]): Piece | undefined {
  const headed = pieces.filter((piece) => piece.heading !== undefined)
  const first = headed[0]
  return first?.depth === 1 && !headed.some((piece) => piece !== first && piece.depth === 1)
    ? first
    : undefined
}

/** A bold line is a heading only where it says exactly what a section is called, or for whom it is. */
function levelOfBold(text: string): number | undefined {
  const whole = match(text)
  const found = whole?.reader === actionItems ? match(text.replace(/\s+for\s.*$/i, '')) : whole
  if (!found?.isExact) return NUMBERED.test(text) ? 0.75 : undefined
  return found.container ? 0.25 : 0.5
}
