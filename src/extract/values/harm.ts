/** What befalls systems and those who use them. */
const HARM =
  /\b(?:outages?|downtime|down|offline|unavailable|unreachable|fail(?:ed|ures?|ing)?|crash(?:ed|es)?|stopped|broken?|lost|stolen|stole|leak(?:ed|s)?|exposed|breach(?:ed)?|attack(?:ers?|s)?|intruders?|hack(?:ed|ers?)|locked out|overload(?:ed)?|deleted|corrupt(?:ed|ion)?|errors?|bugs?|could not|degraded|post-?mortems?|recover(?:y|ed)|restored|exhaust(?:ed|ion)|saturated|collapsed|overwhelmed|flood(?:ed)?|blind|panic(?:ked)?|disasters?|melted|fined|mistakes?|wrong|write-?downs?|not respond(?:ing)?|malware|ransomware|compromised|kill(?:ed)?|died|drained|froze|wiped)\b/iu

/** True for words that tell of harm done. */
export function isOfHarm(text: string): boolean {
  return HARM.test(text)
}
