/** The eleven parts of the episode template, in its order, with the words to show for each. */
export const TEMPLATE_SECTIONS = [
  { id: 'header', heading: 'Episode header' },
  { id: 'mathematical-foundations', heading: 'Mathematical Foundations' },
  { id: 'production-code', heading: 'Production Code Repository' },
  { id: 'incident-intelligence', heading: 'Incident Intelligence' },
  { id: 'security', heading: 'Security Enhancements' },
  { id: 'cost-analysis', heading: 'Cost Analysis' },
  { id: 'testing', heading: 'Testing Strategies' },
  { id: 'metrics-monitoring', heading: 'Metrics & Monitoring' },
  { id: 'action-items', heading: 'Action Items for Listeners' },
  { id: 'connections', heading: 'Cross-Episode Connections' },
  { id: 'resources', heading: 'Additional Resources' },
] as const

export type TemplateSectionId = (typeof TEMPLATE_SECTIONS)[number]['id']
