import type { BuildOptions } from 'esbuild';

export const plugin: BuildOptions;
export const commandLine: BuildOptions;
