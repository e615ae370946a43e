// `npm test [-- vitest's arguments]`: builds, runs every test, and ends with one plain line: `N passed, N failed`, `, N skipped` if any were.
// Fails where a test failed, where a file could not be run, and where nothing was run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, root } from './plugin-files.mjs';

build();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-test-'));
const report = path.join(scratch, 'report.json');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...browser() } });
const result = readReport();
rmSync(scratch, { recursive: true, force: true });

const passed = result?.numPassedTests ?? 0;
const failed = result?.numFailedTests ?? 0;
const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
// A file that does not even load has no failed test to be counted.
const broken = (result?.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
for (const file of broken) process.stdout.write(`could not be run: ${path.relative(root, file.name)}\n`);
if (result === null) process.stdout.write('vitest gave no report\n');
else if (passed + failed === 0) process.stdout.write('no test was run\n');
process.stdout.write(`${passed} passed, ${failed + broken.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = status === 0 && failed === 0 && broken.length === 0 && passed > 0 ? 0 : 1;

/** Found, or got, once for all test files; without one the browser tests fail and say the same. */
function browser() {
  try {
    return { CHROMIUM: findChromium() };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return {};
  }
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
}
