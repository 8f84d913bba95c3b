const REGIMES: readonly string[] = [
  // Privacy.
  'GDPR|CCPA|CPRA|LGPD|PIPEDA|PIPL|PDPA|PDPL|DPDPA?|POPIA|APPI|COPPA|FERPA|ePrivacy|VCDPA',
  // Health.
  'HIPAA|HITECH|HITRUST',
  // Money and payment.
  'PCI(?:[ -]?DSS)?(?: v?\\d(?:\\.\\d)*)?|SOX|Sarbanes[ -]Oxley|GLBA|PSD ?[23]|MiFID(?: I{1,3})?|Basel I{1,3}|DORA|MAS TRM|FINRA|FFIEC|SEC(?= 17a-4)|AML|KYC',
  // Assurance and security.
  'SOC ?[123](?: Type ?(?:I{1,2}|[12]))?|ISO(?:\\/IEC)?[ -]?\\d{4,5}(?:-\\d)?|NIST(?: (?:SP )?\\d{3}(?:-\\d+)?| CSF)?|CIS(?: Controls| Benchmarks?)?|FIPS(?: \\d{3}(?:-\\d)?)?|FedRAMP(?: (?:High|Moderate|Low))?|FISMA|StateRAMP|CMMC|CJIS|ITAR|NIS ?2|TISAX|C5|IRAP|eIDAS|WCAG(?: \\d\\.\\d)?|Cyber Essentials|CSA STAR|EU AI Act|AI Act|CRA|OWASP(?: ASVS| Top 10)?',
]

const AT_START = new RegExp(`^(?:(?:UK|EU) )?(?:${REGIMES.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** Returns the law, standard or scheme of assurance that a text begins with, as it spells it. */
export function regimeAt(text: string): string | undefined {
  const found = AT_START.exec(text.slice(0, 80))?.[0]
  // "C5" and "PCI" are names, "cis" and "cra" are parts of words or words of their own.
  return found !== undefined && /\p{Lu}/u.test(found) ? found : undefined
}
