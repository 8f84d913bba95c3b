/**
 * The template's own contents, to know them again where nobody touched them. Only whole blocks, rows
 * and fields are compared, in a form that ignores case and white space.
 */
const BLOCKS = [
  `Formula 1: [LaTeX notation] Context: [When/why this applies] Variables: [Define each variable] Example: [Concrete calculation]`,
  `// Netflix Implementation
@HystrixCommand(
    fallbackMethod = "getDefaultUser",
    commandProperties = {
        @HystrixProperty(name = "execution.isolation.thread.timeoutInMilliseconds", value = "1000"),
        @HystrixProperty(name = "circuitBreaker.requestVolumeThreshold", value = "20"),
        @HystrixProperty(name = "circuitBreaker.sleepWindowInMilliseconds", value = "5000")
    }
)
public User getUser(String id) {
    // Production implementation
}`,
  `# Production configuration from [Company]
resilience:
  circuit_breaker:
    failure_threshold: 0.5
    request_volume: 20
    sleep_window: 5s
    half_open_requests: 3`,
  `security_requirements:
  - pattern: mTLS
    implementation: Istio/Linkerd
    overhead: 5-10% latency
  - pattern: Zero-trust
    implementation: SPIFFE/SPIRE
    complexity: High`,
  `pattern: [Name]
base_costs:
  compute: $X/month per instance
  network: $Y/GB transfer
  storage: $Z/TB/month
scaling_model: Linear|Logarithmic|Exponential
hidden_costs:
  - Operations complexity: X engineers
  - Training: Y weeks
  - Monitoring: $Z/month`,
  `function calculateROI(implementation_cost, monthly_savings, downtime_prevention) {
  // Include:
  // - Direct cost savings
  // - Prevented downtime value
  // - Operational efficiency gains
}`,
  `# Contract Testing Example
@contract_test
def test_service_contract():
    given('user exists')
    upon_receiving('get user request')
    with_request(method='GET', path='/user/123')
    will_respond_with(status=200, body=user_schema)`,
  `chaos_experiment:
  name: Regional Failure Test
  hypothesis: System maintains 99.9% availability with one region down
  method:
    - Kill all instances in us-east-1
    - Measure: latency, error rate, failover time
  rollback: Automatic after 5 minutes
  validation:
    - Error rate < 0.1%
    - p99 latency < 200ms increase`,
  `metrics: Prometheus + Grafana
tracing: Jaeger/Zipkin
logging: ELK/Loki
alerting: PagerDuty/Opsgenie`,
]

const ROWS = [
  '[Pattern] | Netflix | Java | 100K RPS | - Feature 1 - Feature 2 | p99: Xms',
  '| Uber | Go | 1M RPS | |',
  '| Google | C++ | 10M RPS | |',
  'Error Rate | errors/requests | > 1% | Link',
  'p99 Latency | 99th percentile | > 500ms | Link',
  'Circuit Breaker | open_count/total | > 10% | Link',
]

const ITEMS = [
  'Unit tests for core logic',
  'Integration tests for service boundaries',
  'Contract tests for API compatibility',
  'Chaos tests for resilience',
  'Load tests for scale validation',
  'Security tests for vulnerabilities',
  'Implement basic version of [pattern]',
  'Set up monitoring for [metrics]',
  'Review your system for [vulnerability]',
  'Migrate from [old pattern] to [new pattern]',
  'Add chaos testing for [scenario]',
  'Calculate cost model for your scale',
  'Full production rollout of [pattern]',
  'Achieve [metric] target',
  'Complete security audit for [component]',
]

const WORDS = [
  'Link',
  'Calculator Name',
  'Formula Name',
  'High/Medium/Low',
  '$X lost, Y users affected',
  '$X, Y data exposed',
  'Z hours',
  'p99: Xms',
  'Same structure',
  'Academic papers with links',
  'Open source tools mentioned',
  'Recommended deep dives',
  'Conference presentations',
  'Online courses for hands-on practice',
  'Episode Enhancement Template',
]

/** Regimes that the template itself lists: a label, not something an author wrote. */
const REGIMES = ['GDPR', 'SOC2', 'PCI']

const blocks = new Set(BLOCKS.map(same))
const rows = new Set(ROWS.map((row) => sameRow(row.split('|'))))
const items = new Set(ITEMS.map(same))
const words = new Set(WORDS.map(same))
const regimes = new Set(REGIMES.map(same))

/** True where a code or YAML block is the template's own. */
export function isTemplateBlock(text: string): boolean {
  return text.length < 2_000 && blocks.has(same(text))
}

/** True where the cells of a row are the template's own. */
export function isTemplateRow(cells: readonly string[]): boolean {
  return rows.has(sameRow(cells))
}

/** True where a checklist item is the template's own. */
export function isTemplateItem(text: string): boolean {
  return text.length < 200 && items.has(same(text))
}

/** True where a whole field is the template's own. */
export function isTemplateWord(text: string): boolean {
  return text.length < 200 && words.has(same(text))
}

/** True where a compliance label is the template's own. */
export function isTemplateRegime(text: string): boolean {
  return regimes.has(same(text))
}

function same(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

function sameRow(cells: readonly string[]): string {
  return cells
    .map(same)
    .filter((cell) => cell !== '')
    .join('|')
}
