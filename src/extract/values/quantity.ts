const SIGN = '(?:[<>≤≥=~≈±+−-]|\\s)*'
const HEDGE =
  '(?:about|around|over|under|above|below|up to|less than|more than|at least|at most|nearly|almost|any)?'
const QUANTILE = '(?:p\\d{2,3}(?:\\.\\d+)?|avg|mean|median|max|min)?'
const QUANTITY = new RegExp(`^${SIGN}${HEDGE}\\s*${QUANTILE}[\\s:]*${SIGN}[$€£₹]?\\s?\\d`, 'iu')

/** True for a text that begins with an amount: "> 85 %", "about 3 hours", "p99: 20 ms", "$4 million". */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text.trim().slice(0, 60))
}

/** True for a text in which money is named: "$300/month", "90 EUR". */
export function isMoney(text: string): boolean {
  return /[$€£₹]\s?\d|\d\s?(?:USD|EUR|GBP|INR|dollars?|euros?|rupees?|cents?)\b/iu.test(text)
}

/** True for a text that says how likely something is. */
export function isLikelihood(text: string): boolean {
  return (
    isQuantity(text) ||
    /^(?:very |extremely |quite )?(?:high|medium|moderate|low|rare|likely|unlikely|possible|certain|common|frequent|constant|seldom|often|always|never)(?![\p{L}])/iu.test(
      text.trim(),
    )
  )
}
