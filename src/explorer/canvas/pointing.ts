import type Sigma from 'sigma'

/**
 * Lets Sigma look for the node under the pointer only while no button is held: to look is to wait for
 * the picture that is being drawn, and whoever drags the map points at nothing.
 */
export function pointOnlyAtRest(sigma: Sigma): void {
  const captor = sigma.getMouseCaptor()
  const listeners = captor.listeners('mousemove')
  captor.removeAllListeners('mousemove')
  captor.on('mousemove', (coordinates) => {
    const { original } = coordinates
    if ('buttons' in original && original.buttons !== 0) return
    for (const listener of listeners) listener(coordinates)
  })
}
