/** A worker's entry, bundled to one script and inlined as text by `scripts/build.mjs`. */
declare module 'worker:*' {
  const source: string;
  export default source;
}
