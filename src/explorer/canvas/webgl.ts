let answer: boolean | undefined

/** Returns whether this browser can draw the map; asked once, a context is costly. */
export function hasWebgl(): boolean {
  answer ??= tryWebgl()
  return answer
}

function tryWebgl(): boolean {
  try {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
