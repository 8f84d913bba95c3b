export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const HEIGHT = 16
const GAP = 4

/**
 * Returns where a label of `width` fits beside a node: on the side away from the middle of the area,
 * else on the other, below or above; `undefined` where it would cover what is there already or leave
 * the area.
 */
export function placeLabel(
  node: { x: number; y: number },
  radius: number,
  width: number,
  area: Box,
  isTaken: (box: Box) => boolean,
): Box | undefined {
  const beside = radius + GAP
  const right = { x: node.x + beside, y: node.y - HEIGHT / 2 }
  const left = { x: node.x - beside - width, y: node.y - HEIGHT / 2 }
  const below = { x: node.x - width / 2, y: node.y + beside }
  const above = { x: node.x - width / 2, y: node.y - beside - HEIGHT }
  const sides = node.x < area.x + area.width / 2 ? [left, right] : [right, left]
  return [...sides, below, above]
    .map((corner) => ({ ...corner, width, height: HEIGHT }))
    .find((box) => isInside(box, area) && !isTaken(box))
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  )
}

/** Keeps a name's writing direction to itself, as `<bdi>` does in HTML. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
