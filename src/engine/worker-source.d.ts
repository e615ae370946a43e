/**
 * A worker's entry, bundled by `scripts/build-options.mjs` into one function: as it is for this thread, and as text for a worker.
 * The plugin carries the engine once that way, and evaluates no text.
 */
declare module 'worker:*' {
  /** The worker's script; it calls the entry's `serve(self)`. */
  export const source: string;
  /** Runs the entry on this thread and gives what it exports. */
  export function load(): unknown;
}
