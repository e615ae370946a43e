// `npm run fuzz [-- ROUNDS [FILE…]]`: tries the property tests, or those in the files given, on other cases than `npm test` does: ROUNDS times
// (10 if not said) with a random seed each, until one fails. Its last line is the call that fails again in the same way.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './plugin-files.mjs';

const [rounds = '10', ...given] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(rounds)) {
  process.stderr.write(`fuzz: "${rounds}" rounds; the call is: npm run fuzz -- [ROUNDS [FILE…]]\n`);
  process.exit(2);
}
const files = given.length > 0 ? given : readdirSync(path.join(root, 'tests'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && readFileSync(path.join(root, 'tests', file), 'utf8').includes('fc.assert'))
  .map((file) => `tests/${file.split(path.sep).join('/')}`);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
for (let round = 1; round <= Number(rounds); round++) {
  const seed = String(randomInt(2 ** 31));
  process.stdout.write(`round ${round} of ${rounds}, seed ${seed}\n`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...files], { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed } });
  if (status !== 0) {
    process.stdout.write(`again, with the file that failed: FUZZ_SEED=${seed} npx vitest run FILE\n`);
    process.exit(1);
  }
}
