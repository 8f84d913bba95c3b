/** Returns a function that does one piece of work after the other, whatever became of the one before. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let busy: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = busy.then(work)
    busy = done.catch(() => {})
    return done
  }
}
