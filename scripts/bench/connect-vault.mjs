// The notes of `generate-vault.mjs` with what long use adds to a vault: folders within folders, maps of content, notes that everything
// links to, a journal, dates, concepts of the lexicon. For what is asked of links and shared things, where degrees decide what it costs.
import { generateNotes, mulberry32 } from './generate-vault.mjs';

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2019-01-01');
const DAYS = 2200;
/** Shares of the notes: what is left to topics is about nine tenths. */
const JOURNAL = 0.08;
const LARGEST_MAP = 1500;
const SMALLEST_MAPPED = 12;
const HUBS = ['Reading list', 'Ideas', 'Open questions', 'Projects', 'People'];

/**
 * Yields about as many notes as asked for as `{file, text}`; the same for the same arguments.
 * @param concepts names of concepts, which the notes of a topic write a few of
 */
export function* generateConnectedNotes(notes, concepts, seed = 1) {
  const random = mulberry32(seed + 1000);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const topics = new Map();
  const titles = [];
  for (const { file, text } of generateNotes(Math.round(notes * (1 - JOURNAL)), seed)) {
    const [folder, name] = file.split('/');
    const title = name.replace(/\.md$/, '');
    if (!topics.has(folder)) topics.set(folder, { area: `Area ${1 + (topics.size % 7)}`, members: [], concepts: Array.from({ length: 12 }, () => pick(concepts)) });
    const topic = topics.get(folder);
    topic.members.push(title);
    titles.push(title);
    const years = topic.members.length % 3 === 0 ? `/${2019 + (topic.members.length % 5)}` : '';
    yield { file: `${topic.area}/${folder}${years}/${name}`, text: withLongUse(text, topic, random) };
  }
  const mapped = [...topics].filter(([, { members }]) => members.length >= SMALLEST_MAPPED);
  for (const [folder, { members }] of mapped) yield { file: `Maps/${folder} map.md`, text: list(`${folder} map`, members.slice(0, LARGEST_MAP)) };
  yield { file: 'Home.md', text: list('Home', [...mapped.map(([folder]) => `${folder} map`), ...HUBS]) };
  for (const hub of HUBS) yield { file: `${hub}.md`, text: list(hub, Array.from({ length: 60 }, () => pick(titles))) };
  for (let day = 0; day < notes * JOURNAL; day++) {
    // A vault with more entries than days has several journals.
    const date = dateOf(FIRST_DAY + (day % DAYS) * DAY);
    const journal = day < DAYS ? 'Journal' : `Journal ${1 + Math.floor(day / DAYS)}`;
    const links = Array.from({ length: 1 + Math.floor(random() * 6) }, () => `- ${pick(concepts)} and [[${titles[Math.floor(random() ** 2 * titles.length)]}]]`);
    yield { file: `${journal}/${date.slice(0, 4)}/${date}.md`, text: `---\ntags: [journal]\n---\n${links.join('\n')}\n\n- [[${HUBS[Math.floor(random() ** 3 * HUBS.length)]}]]\n` };
  }
}

function withLongUse(text, topic, random) {
  const written = Array.from({ length: Math.floor(random() * 6) }, () => topic.concepts[Math.floor(random() ** 2 * topic.concepts.length)]);
  const mention = written.length > 0 ? `\nThis is about ${written.join(', ')}.\n` : '';
  const hub = random() < 0.06 ? `\nSee [[${HUBS[Math.floor(random() ** 2 * HUBS.length)]}]].\n` : '';
  if (random() < 0.5) return text + mention + hub;
  const created = `created: ${dateOf(FIRST_DAY + Math.floor(random() * DAYS) * DAY)}\n`;
  return (text.startsWith('---\n') ? `---\n${created}${text.slice(4)}` : `---\n${created}---\n${text}`) + mention + hub;
}

function list(title, links) {
  return `# ${title}\n\n${links.map((link) => `- [[${link}]]`).join('\n')}\n`;
}

function dateOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}
