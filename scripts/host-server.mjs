// Serves the real plugin in the test host, over a vault folder, on this machine only:
//   node scripts/host-server.mjs VAULT [--port N] [--write]
// Page addresses: /?theme=dark&file=Note.md&view=connectome-related&width=300&left=closed&command=open-topics
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { promises as fs } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.md': 'text/markdown' };
const DATA = '.obsidian/plugins/connectome/data.json';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Connectome</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
<link rel="stylesheet" href="/styles.css">
</head>
<body class="theme-light mod-linux">
<div id="host-progress">Reading the vault…</div>
<script src="/host.js"></script>
</body>
</html>
`;

/**
 * @param {{ vault: string, write?: boolean, port?: number, plugin?: string }} options `plugin`: the folder with main.js, manifest.json and styles.css
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveHost({ vault, write = false, port = 0, plugin = root }) {
  const folder = await fs.realpath(vault);
  const [host, parseMarkdown] = await Promise.all([bundleHost(), importReader()]);
  const notes = new NoteStore(folder, parseMarkdown);
  const send = (response, type, body, status = 200) => response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
  const sendFile = async (response, file, fallback) => send(response, TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream', await fs.readFile(file).catch((error) => {
    if (fallback === undefined) throw error;
    return fallback;
  }));

  const routes = {
    'GET /': (_request, response) => send(response, 'text/html', PAGE),
    'GET /host.js': (_request, response) => send(response, 'text/javascript', host),
    'GET /host.css': async (_request, response) => send(response, 'text/css', await hostStyles()),
    'GET /styles.css': (_request, response) => sendFile(response, path.join(plugin, 'styles.css'), ''),
    'GET /main.js': (_request, response) => sendFile(response, path.join(plugin, 'main.js')),
    'GET /manifest.json': (_request, response) => sendFile(response, path.join(plugin, 'manifest.json')),
    'GET /vault': async (_request, response) => send(response, 'application/json', JSON.stringify({
      name: path.basename(folder), appId: createHash('sha256').update(folder).digest('hex').slice(0, 16), writes: write, files: await listFiles(folder),
    })),
    'POST /load': async (request, response) => send(response, 'application/json', JSON.stringify(await notes.load(JSON.parse(await bodyOf(request))))),
    'GET /file': (_request, response, query) => sendFile(response, inside(folder, query.get('path'))),
    'PUT /file': async (request, response, query) => {
      const file = inside(folder, query.get('path'));
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, await bodyOf(request));
      send(response, 'application/json', JSON.stringify(await statsOf(file)));
    },
    'PATCH /file': async (_request, response, query) => {
      const to = inside(folder, query.get('to'));
      await fs.mkdir(path.dirname(to), { recursive: true });
      await fs.rename(inside(folder, query.get('path')), to);
      send(response, 'text/plain', '');
    },
    'DELETE /file': async (_request, response, query) => {
      await fs.rm(inside(folder, query.get('path')), { force: true });
      send(response, 'text/plain', '');
    },
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const route = routes[`${request.method} ${pathname}`];
    const changes = request.method === 'PUT' || request.method === 'PATCH' || request.method === 'DELETE';
    try {
      // A page of another site must not reach the vault by a name that resolves to this machine.
      if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) send(response, 'text/plain', 'wrong host', 403);
      else if (route === undefined) send(response, 'text/plain', 'not found', 404);
      else if (changes && (!write || !sameOrigin(request))) send(response, 'text/plain', 'read only', 403);
      else await route(request, response, searchParams);
    } catch (error) {
      send(response, 'text/plain', String(error?.message ?? error), error?.code === 'ENOENT' ? 404 : 500);
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function sameOrigin(request) {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

async function bundleHost() {
  const result = await build({ absWorkingDir: root, entryPoints: ['tests/host/page.ts'], bundle: true, format: 'iife', target: 'es2022', write: false, logLevel: 'warning', sourcemap: 'inline' });
  return result.outputFiles[0].text;
}

async function hostStyles() {
  const folder = path.join(root, 'tests/host/style');
  const sheets = (await fs.readdir(folder)).sort();
  return (await Promise.all(sheets.map((sheet) => fs.readFile(path.join(folder, sheet), 'utf8')))).join('\n');
}

/** Our own reader of Markdown; the server parses so that the page, like the app, has the metadata at hand when the plugin starts. */
async function importReader() {
  const result = await build({ absWorkingDir: root, entryPoints: ['src/core/note/markdown/markdown.ts'], bundle: true, format: 'iife', globalName: 'reader', platform: 'browser', write: false, logLevel: 'warning' });
  return new Function(`${result.outputFiles[0].text}\nreturn reader.parseMarkdown;`)();
}

/** Notes with their metadata, parsed once for each state of a file. */
class NoteStore {
  #known = new Map();

  constructor(folder, parseMarkdown) {
    this.folder = folder;
    this.parseMarkdown = parseMarkdown;
  }

  async load(paths) {
    return Promise.all(paths.map((note) => this.#one(note)));
  }

  async #one(note) {
    const file = inside(this.folder, note);
    const stats = await statsOf(file).catch(() => null);
    if (stats === null) return null;
    const known = this.#known.get(note);
    if (known !== undefined && known.mtime === stats.mtime && known.size === stats.size) return known.loaded;
    const text = (await fs.readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const loaded = /\.md$/i.test(note) ? { text, metadata: this.parseMarkdown(text) } : { text };
    this.#known.set(note, { ...stats, loaded });
    return loaded;
  }
}

async function statsOf(file) {
  const { birthtimeMs, mtimeMs, size } = await fs.stat(file);
  return { ctime: Math.round(birthtimeMs || mtimeMs), mtime: Math.round(mtimeMs), size };
}

/** Every file of the vault but what lies under a name with a dot in front; of those only the plugin's own data. */
async function listFiles(folder) {
  const files = [];
  const walk = async (relative) => {
    for (const entry of await fs.readdir(path.join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const at = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(at);
      else if (entry.isFile()) files.push({ path: at, ...await statsOf(path.join(folder, at)) });
    }
  };
  await walk('');
  const data = await statsOf(path.join(folder, DATA)).catch(() => null);
  if (data !== null) files.push({ path: DATA, ...data });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function inside(folder, relative) {
  const file = path.resolve(folder, relative ?? '');
  if (relative === null || !file.startsWith(folder + path.sep)) throw Object.assign(new Error(`not in the vault: ${relative}`), { code: 'ENOENT' });
  return file;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const args = process.argv.slice(2);
  const vault = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--port' && args[index - 1] !== '--plugin');
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  if (vault === undefined) {
    process.stderr.write('usage: node scripts/host-server.mjs VAULT [--port N] [--write] [--plugin FOLDER]\n');
    process.exit(2);
  }
  const { url } = await serveHost({ vault, write: args.includes('--write'), port: Number(option('--port') ?? 0), ...(option('--plugin') === undefined ? {} : { plugin: option('--plugin') }) });
  process.stdout.write(`${url}\n`);
}
