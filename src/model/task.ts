import type { OutlineEntry } from './extract.ts'
import type { ComparedText, Likeness } from './likeness.ts'
import type { Source } from './source.ts'

/** Heavy work that needs nothing but its input: it may run on another thread. */
export interface Tasks {
  /**
   * What one file says: an extract as JSON. It is what the store keeps, and what is read from a text takes a
   * quarter less memory than objects that were copied from thread to thread.
   */
  extract(source: Source): string
  /** A document's text as safe HTML. */
  html(page: { text: string; outline: readonly OutlineEntry[] }): string
  /** The words of texts, for searching, as JSON. */
  words(texts: readonly string[]): string
  /** How alike texts are, and by which words. */
  likeness(texts: readonly ComparedText[]): Likeness
  /** The betweenness of the nodes of a graph without directions, in their order. */
  betweenness(graph: {
    neighbours: readonly (readonly number[])[]
    pivots: readonly number[]
  }): Float64Array
  /** The places of nodes, in their order; lines between them go from node number to node number. */
  layout(drawing: {
    keys: string[]
    from: Int32Array
    to: Int32Array
    weights: Float64Array
  }): { x: number; y: number }[]
}

export type TaskName = keyof Tasks
export type Input<K extends TaskName> = Parameters<Tasks[K]>[0]
export type Output<K extends TaskName> = ReturnType<Tasks[K]>

/** Who does the tasks: what needs a large library loads it when it is asked for. */
export type TaskWork = { [K in TaskName]: (input: Input<K>) => Output<K> | Promise<Output<K>> }

/** What became of one input: a task that breaks costs its input alone. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string }

/** Does a task for every input, perhaps on several threads; outcomes come in the order of the inputs. */
export type Spread = <K extends TaskName>(
  task: K,
  inputs: Iterable<Input<K>>,
) => AsyncIterable<Outcome<Output<K>>>

/** Returns what became of one input, which was asked for at once. */
export async function askOne<K extends TaskName>(
  spread: Spread,
  task: K,
  input: Input<K>,
): Promise<Outcome<Output<K>>> {
  for await (const outcome of spread(task, [input])) return outcome
  return { ok: false, reason: 'nothing came back' }
}

/** Returns a spread that does one after the other, here. */
export function spreadHere(tasks: TaskWork): Spread {
  return async function* spread(name, inputs) {
    const task = tasks[name] as (input: unknown) => never
    for (const input of inputs) yield await outcomeOf(() => task(input))
  }
}

/** Returns what became of some work; what it throws is told as text. */
export async function outcomeOf<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
