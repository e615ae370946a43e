import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap close to what is alive. Reading a vault makes much garbage and little to keep: left to itself, V8 lets the
 * young generation grow to 48 MB and the old one to several times its live size. Measured: a fifth to a third less peak
 * memory for about a tenth more processor time. Both flags are read whenever the heap is about to grow, so they may be set late.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=100');
}
