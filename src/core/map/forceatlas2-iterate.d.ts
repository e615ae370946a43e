/** One iteration of ForceAtlas2 on plain matrices: the package's inner loop, of which its types say nothing. */
declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * Moves the nodes by one step.
   *
   * @param nodes ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed (1 or 0).
   * @param edges three numbers an edge: ten times the index of each end, weight.
   */
  export default function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): void;
}
