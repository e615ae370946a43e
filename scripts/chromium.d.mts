import type { Browser } from 'playwright-core';

/** The path of a Chromium that is there, or that was got; throws one line that says what to do where neither is possible. */
export function findChromium(): string;
export function launchChromium(): Promise<Browser>;
