/** The writer alone: the package's entries load its parser too, which needs a page, and so does not load in a worker. */
declare module 'graphology-gexf/common/writer' {
  import type { write } from 'graphology-gexf/browser';

  const writeGexf: typeof write;
  export default writeGexf;
}
