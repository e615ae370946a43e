import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared');

/** Whether the folder of real vaults, seeds and recorded metadata lies beside the repository. */
export const hasShared = existsSync(root);

/** A path inside that folder. */
export function shared(relative: string): string {
  return path.join(root, relative);
}
