import { parseFrontMatterAliases } from 'obsidian';
import type { App, CliData, CliFlags, Plugin } from 'obsidian';
import { relatedAnswer, summaryAnswer, topicAnswer } from '../core/command-answers';
import { asNotePath } from '../core/note/note';
import type { NotePath } from '../core/note/note';
import { SIGNALS } from '../core/related/answer';
import type { EngineClient } from '../engine/client';
import type { Settings } from '../settings';

const NOTE = { value: '<note>', description: 'Path, name or alias of a note', required: true };

/** What the verbs need; the answers are those of the headless command line with `--json`. */
interface Ground {
  readonly app: App;
  readonly engine: EngineClient;
  readonly settings: () => Settings;
}

interface Verb {
  readonly name: string;
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly answer: (ground: Ground, params: CliData) => Promise<unknown>;
}

const VERBS: readonly Verb[] = [
  {
    name: 'related',
    description: 'Notes that belong with a note, with reasons, as JSON',
    flags: {
      note: NOTE, limit: { value: '<number>', description: 'Most results' }, unlinked: { description: 'Leave out linked notes' },
      joining: { description: 'Leave out notes that do not join two fields' },
    },
    answer: related,
  },
  {
    name: 'summary',
    description: 'What a note says in a few of its own sentences, as JSON',
    flags: { note: NOTE, sentences: { value: '<number>', description: 'Most sentences' } },
    answer: summary,
  },
  { name: 'topics', description: 'The topics of the vault, as JSON', flags: null, answer: topics },
];

/** Registers `connectome:related`, `connectome:summary` and `connectome:topics` with Obsidian's own command line. */
export function registerCommandLine(plugin: Plugin, engine: EngineClient, settings: () => Settings): void {
  const ground: Ground = { app: plugin.app, engine, settings };
  for (const { name, description, flags, answer } of VERBS) {
    plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, async (params) => JSON.stringify(await answer(ground, params)));
  }
}

async function related({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const path = noteOf(app, params);
  const { mutedSignals, resultCount } = settings();
  const muted = SIGNALS.filter((signal) => mutedSignals.includes(signal));
  const options = { limit: countOf(params.limit) ?? resultCount, unlinked: params.unlinked !== undefined, joining: params.joining !== undefined, muted };
  const panel = await engine.request('panel', { path, options });
  if (panel === null) throw notIndexed(path);
  return relatedAnswer(path, panel.related);
}

async function summary({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const path = noteOf(app, params);
  const found = await engine.request('summary', { path, sentences: countOf(params.sentences) ?? settings().summarySentences });
  if (found === null) throw notIndexed(path);
  return summaryAnswer(path, found.sentences, found.terms);
}

async function topics({ engine, settings }: Ground): Promise<unknown> {
  const { topics: found, modularity, unassigned } = await engine.request('topics', {});
  const sentences = settings().summarySentences;
  const summed = found.map(async (topic) => topicAnswer(topic, (await engine.request('topicSummary', { id: topic.id, sentences })) ?? []));
  return { topics: await Promise.all(summed), modularity, unassigned };
}

function noteOf(app: App, { note = '' }: CliData): NotePath {
  const named = app.metadataCache.getFirstLinkpathDest(note, '') ?? app.metadataCache.getFirstLinkpathDest(`${note}.canvas`, '');
  const file = app.vault.getFileByPath(note) ?? named ?? fileWithAlias(app, note);
  if (file === null) throw new Error(`no note “${note}” in this vault; give its path, name or alias`);
  return asNotePath(file.path);
}

function fileWithAlias(app: App, alias: string): { readonly path: string } | null {
  const wanted = alias.toLowerCase();
  return app.vault.getMarkdownFiles().find((file) => {
    const names = parseFrontMatterAliases(app.metadataCache.getFileCache(file)?.frontmatter ?? null) ?? [];
    return names.some((name) => name.toLowerCase() === wanted);
  }) ?? null;
}

function countOf(value: string | undefined): number | null {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 ? count : null;
}

function notIndexed(path: NotePath): Error {
  return new Error(`${path} is not in the index`);
}
