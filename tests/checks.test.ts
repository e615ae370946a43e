import { exec } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'vitest';

const root = path.resolve(__dirname, '..');

/** Runs a script of package.json and gives what it printed where it fails. */
function complaints(script: string): Promise<string> {
  return new Promise((resolve) => {
    exec(`npm run -s ${script}`, { cwd: root, maxBuffer: 1e9 }, (error, stdout, stderr) => resolve(error === null ? '' : `${error.message}${stdout}${stderr}`));
  });
}

// Each is a program of its own that runs for longer than any other test: both at once, with `expect` of their own.
describe.concurrent('the sources', () => {
  it('have no error and no warning of ESLint', async ({ expect }) => {
    expect(await complaints('lint')).toBe('');
  }, 1_200_000);

  it('have the types that they claim, the core without a page around it', async ({ expect }) => {
    expect(await complaints('typecheck')).toBe('');
  }, 1_200_000);
});
