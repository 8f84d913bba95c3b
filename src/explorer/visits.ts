/** How a page was left: what a reader who comes back expects to find again. */
export interface Left {
  y: number
  /** Where the link that led away leads, if one did, and how far down the window it stood. */
  hash: string | undefined
  top: number
  /** Its row in a long table. */
  row: string | undefined
}

/** Frames that a page may take to be as it was, and in which it may still be pushed about after that. */
const [PATIENCE, UNREST] = [200, 30]

/** Remembers how every page was left; returns how to ask for the one that the reader is on. */
export function watchVisits(): () => Left | undefined {
  const lefts = new Map<string, Left>()
  let visit = visitOf()
  // Before the address is read and before the browser scrolls: the old page is still there.
  addEventListener('popstate', () => {
    lefts.set(visit, leave())
    visit = visitOf()
  })
  return () => lefts.get(visit)
}

/** Names an entry of the browser's history; the name stays with it. */
function visitOf(): string {
  const { visit = String(Date.now() + Math.random()) } = history.state ?? {}
  history.replaceState({ visit }, '')
  return visit
}

function leave(): Left {
  const link = document.activeElement?.closest<HTMLAnchorElement>('main a[href]')
  return {
    y: scrollY,
    hash: link?.hash,
    top: link?.getBoundingClientRect().top ?? 0,
    row: link?.closest<HTMLElement>('[data-index]')?.dataset.index,
  }
}

/**
 * Brings a page to where it was left and gives the focus back to the link that led away, or else to its
 * heading: again and again while it loads, until the reader goes on. Returns how to stop.
 */
export function comeBack(left: Left, heading: HTMLElement | null): () => void {
  let frames = PATIENCE
  const stop = (): void => {
    frames = 0
  }
  const step = (): void => {
    if (frames-- <= 0) return
    const link = linkOf(left)
    // A long table brings its row near by itself.
    if (left.row) link?.scrollIntoView({ block: 'nearest' })
    else {
      scrollTo(0, left.y)
      if (link) scrollBy(0, link.getBoundingClientRect().top - left.top)
    }
    ;(link ?? heading)?.focus({ preventScroll: true })
    if (link || (!left.hash && Math.abs(scrollY - left.y) < 1)) frames = Math.min(frames, UNREST)
    requestAnimationFrame(step)
  }
  for (const act of ['wheel', 'pointerdown', 'keydown']) addEventListener(act, stop, { once: true })
  step()
  return stop
}

/** Several links may lead to the same place: the one that is meant stands where it stood. */
function linkOf({ hash, top }: Left): HTMLElement | undefined {
  const away = (link: Element): number => Math.abs(link.getBoundingClientRect().top - top)
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
    .filter((link) => link.hash === hash)
    .sort((a, b) => away(a) - away(b))[0]
}
