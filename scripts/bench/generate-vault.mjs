// A vault of any size, the same on every machine: words by Zipf's law, planted topics, nested tags, links with a heavy tail.
// Nobody would read it; it has the shape of a real vault, so that speed and growth can be measured on it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Raise it when the generator changes: vaults are kept in the temporary folder between runs. */
const VERSION = 1;

/** Writes a vault of that many notes into the temporary folder, unless it is there, and gives its path. */
export function generatedVault(notes) {
  const folder = path.join(os.tmpdir(), `connectome-generated-${VERSION}-${notes}`);
  const mark = path.join(folder, '.complete');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const { file, text } of generateNotes(notes)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  writeFileSync(mark, '');
  return folder;
}

/** Yields the notes of a vault as `{file, text}`; the same for the same arguments. */
export function* generateNotes(notes, seed = 1) {
  const random = mulberry32(seed);
  const words = makeWords(24_000, random);
  const topics = makeTopics(Math.max(2, Math.round(Math.sqrt(notes) / 2)), words, random);
  const plan = planNotes(notes, topics, words, random);
  const everywhere = zipf(words.length, 1.05, 20, random);
  for (const note of plan) yield { file: note.file, text: writeNote(note, plan, words, everywhere, random) };
}

/** Tommy Ettinger's generator: 32 bits of state, numbers in [0, 1). */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FUNCTION_WORDS = 'the of and to a in is that it for as with was on be by this are from at which not have an or but its their more when than one can has'.split(' ');
const ONSETS = ['b', 'br', 'c', 'ch', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ia'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 't', 'x', 'nd', 'st'];

/** Different words that can be said aloud, shorter ones rather in front, since frequent words are short. */
function makeWords(count, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = new Set();
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let i = 0; i < syllables; i++) word += pick(ONSETS) + pick(VOWELS);
    words.add(word + pick(CODAS));
  }
  return [...words].map((word) => ({ word, rank: word.length + 6 * random() })).sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}

/** Draws indexes below `count`, the i-th with a probability in proportion to 1/(i + shift)^exponent (Zipf–Mandelbrot). */
function zipf(count, exponent, shift, random) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sums[i] = sum += (i + shift) ** -exponent;
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function makeTopics(count, words, random) {
  return Array.from({ length: count }, (_, id) => {
    const own = Array.from({ length: 220 }, () => Math.floor(random() * words.length));
    return {
      name: words[own[0]],
      field: words[own[id % 6]].slice(0, 5),
      draw: zipf(own.length, 0.9, 3, random),
      own,
      sources: Array.from({ length: 24 }, (__, i) => `https://example.org/${words[own[i]]}/${words[own[i + 24]]}`),
      members: [],
    };
  });
}

/** Titles, topics and lengths first, so that every note can link to every other. */
function planNotes(count, topics, words, random) {
  const taken = new Set();
  const drawTopic = zipf(topics.length, 0.6, 1, random);
  return Array.from({ length: count }, (_, id) => {
    const topic = topics[drawTopic()];
    let title;
    do title = [0, 1, 2].slice(0, 1 + Math.floor(random() * 3)).map(() => words[topic.own[topic.draw()]]).join(' ');
    while (taken.has(title) && (title = `${title} ${words[Math.floor(random() * words.length)]}`, taken.has(title)));
    taken.add(title);
    const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const note = { id, title: capital(title), topic, file: `${topic.name}/${capital(title)}.md`, words: Math.round(Math.min(6000, Math.max(12, 330 * Math.exp(0.75 * gauss)))) };
    topic.members.push(id);
    return note;
  });
}

function writeNote(note, plan, words, everywhere, random) {
  const { topic } = note;
  const link = () => linkFrom(note, plan, words, random);
  const body = [];
  const links = Math.min(40, Math.floor(1.6 / (0.04 + random()) ** 0.9));
  let left = note.words;
  let linksLeft = links;
  while (left > 0) {
    if (left < note.words && random() < 0.25) body.push(`## ${capital(words[topic.own[topic.draw()]])} ${words[topic.own[topic.draw()]]}`);
    const sentences = [];
    for (let count = 1 + Math.floor(random() * 5); count > 0 && left > 0; count--) {
      const length = 7 + Math.floor(random() * 16);
      const sentence = Array.from({ length }, () => drawWord(topic, words, everywhere, random));
      if (linksLeft > 0 && random() < (links * 14) / note.words + 0.15) {
        sentence[Math.floor(random() * length)] = link();
        linksLeft--;
      }
      left -= length;
      sentences.push(`${capital(sentence.join(' '))}.`);
    }
    body.push(sentences.join(' '));
  }
  if (linksLeft > 0) body.push(Array.from({ length: linksLeft }, () => `- ${link()}`).join('\n'));
  if (random() < 0.2) body.push(`Source: [${note.title}](${topic.sources[Math.floor(random() ** 2 * topic.sources.length)]})`);
  return `${frontMatter(note, words, random)}# ${note.title}\n\n${body.join('\n\n')}\n`;
}

function frontMatter({ title, topic, id }, words, random) {
  if (random() < 0.3) return '';
  const tags = [`${topic.field}/${topic.name}`];
  if (random() < 0.5) tags.push(`${topic.field}/${topic.name}/${words[topic.own[1 + Math.floor(random() * 8)]]}`);
  if (random() < 0.3) tags.push(random() < 0.5 ? 'status/done' : 'status/open');
  const alias = random() < 0.1 ? `aliases: [${title.toLowerCase()} ${id}]\n` : '';
  return `---\n${alias}tags:\n${tags.map((tag) => `  - ${tag}\n`).join('')}---\n`;
}

/** Mostly within the topic, and mostly to the same few notes. */
function linkFrom(note, plan, words, random) {
  const { members, own } = note.topic;
  if (random() < 0.05) return `[[${capital(words[own[Math.floor(random() * 30)]])} ${words[own[Math.floor(random() * 30)]]} to write]]`;
  const target = random() < 0.8 ? plan[members[Math.floor(random() ** 3 * members.length)]] : plan[Math.floor(random() ** 3 * plan.length)];
  return random() < 0.2 ? `[[${target.title}|${target.title.toLowerCase()}]]` : `[[${target.title}]]`;
}

function drawWord(topic, words, everywhere, random) {
  const chance = random();
  if (chance < 0.42) return FUNCTION_WORDS[Math.floor(random() ** 2 * FUNCTION_WORDS.length)];
  return words[chance < 0.6 ? topic.own[topic.draw()] : everywhere()];
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
