// One run of MiniSearch over a vault, at its defaults: reads every note, indexes title and text, prints what it took.
import MiniSearch from 'minisearch';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [vault] = process.argv.slice(2);
const notes = [];
const find = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) find(file);
    else if (/\.md$/i.test(entry.name)) notes.push(file);
  }
};
find(vault);

const index = new MiniSearch({ fields: ['title', 'text'] });
let characters = 0;
notes.forEach((file, id) => {
  const text = readFileSync(file, 'utf8');
  characters += text.length;
  index.add({ id, title: path.basename(file, '.md'), text });
});
process.stdout.write(JSON.stringify({ notes: notes.length, characters, peakMb: process.resourceUsage().maxRSS / 1024 }));
