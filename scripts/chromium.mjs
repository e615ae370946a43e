// A Chromium for the browser tests, the screenshots and the benchmarks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const REMEDY = 'Debian: apt-get install chromium; elsewhere: npx playwright-core install --with-deps chromium; or name one in CHROMIUM=/path/to/chromium';

function onPath() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

function playwrightsOwn() {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) && starts(file) ? file : undefined;
}

/** Whether it runs here: the installer's own build needs libraries that may not be there. */
function starts(file) {
  return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/** By playwright-core's installer, else as root on Debian by apt-get. */
function install() {
  process.stderr.write('no Chromium found; getting one\n');
  const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [playwright, 'install', 'chromium']);
  const own = playwrightsOwn();
  if (own !== undefined) return own;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return onPath();
}

export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM=${given} does not exist. ${REMEDY}`);
  }
  const found = onPath() ?? INSTALLED.find((file) => existsSync(file)) ?? playwrightsOwn() ?? install();
  if (found === undefined) throw new Error(`No Chromium, and none could be installed. ${REMEDY}`);
  return found;
}

export function launchChromium() {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}
