import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateSettings, type ValidatedSettings } from '../../src/settings';
import { cause } from './failure';

/** Where the plugin keeps its settings, relative to the vault. */
export const SETTINGS_FILE = '.obsidian/plugins/connectome/data.json';

/** The plugin's settings in this vault; a file that is missing or not usable gives the defaults, and says so in `problems`. */
export function readSettings(vault: string): ValidatedSettings {
  let text: string;
  try {
    text = readFileSync(path.join(vault, SETTINGS_FILE), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return withProblem(missing ? null : cause(error));
  }
  try {
    return validateSettings(JSON.parse(text));
  } catch {
    return withProblem('it is not valid JSON');
  }
}

function withProblem(problem: string | null): ValidatedSettings {
  const { settings } = validateSettings(null);
  return { settings, problems: problem === null ? [] : [`${problem}; the defaults are used`] };
}
