export const root: string;
export const PLUGIN_FILES: readonly string[];
export function build(): void;
export function whyNoVault(folder: string): string | null;
export function installPlugin(vault: string): string;
