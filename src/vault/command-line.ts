import { parseFrontMatterAliases } from 'obsidian';
import type { App, CliData, CliFlags, Plugin } from 'obsidian';
import { bridgesAnswer, evaluateAnswer, gapsAnswer, mentionsAnswer, pageAnswer, pathAnswer, relatedAnswer, suggestAnswer, summaryAnswer, topicAnswer } from '../core/command-answers';
import { EXPORT_FORMATS, isExportFormat } from '../core/export/export-format';
import type { NoteText } from '../core/mentions/mention';
import { asNotePath, isCanvas } from '../core/note/note';
import type { NotePath } from '../core/note/note';
import { SIGNALS } from '../core/related/answer';
import { MODES, readEvaluationOptions } from '../core/related/calibration/evaluation-options';
import type { EngineClient } from '../engine/client';
import type { Settings } from '../settings';
import { decisionsFor } from '../settings/decisions';

const NOTE = { value: '<note>', description: 'Path, name or alias of a note', required: true };

/** What the verbs need; the answers are those of the headless command line with `--json`. */
interface Ground {
  readonly app: App;
  readonly engine: EngineClient;
  readonly settings: () => Settings;
}

/** Ways between two notes where no limit is given. */
const DEFAULT_PATHS = 3;
/** Tags that are told of. */
const SUGGESTED_TAGS = 8;

interface Verb {
  readonly name: string;
  readonly description: string;
  readonly flags: CliFlags | null;
  /** A text is printed as it is, all else as JSON. */
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
    name: 'path',
    description: 'The shortest ways from one note to another, as JSON',
    flags: { note: NOTE, to: { ...NOTE, description: 'Path, name or alias of the other note' }, limit: { value: '<number>', description: 'Most ways' } },
    answer: path,
  },
  {
    name: 'suggest',
    description: 'Links and tags that a note could have, as JSON',
    flags: { note: NOTE, limit: { value: '<number>', description: 'Most links' } },
    answer: suggest,
  },
  { name: 'mentions', description: 'Where a note names others without linking to them, as JSON', flags: { note: NOTE }, answer: mentions },
  {
    name: 'summary',
    description: 'What a note says in a few of its own sentences, as JSON',
    flags: { note: NOTE, sentences: { value: '<number>', description: 'Most sentences' } },
    answer: summary,
  },
  {
    name: 'evaluate',
    description: 'How well the ranking finds links of this vault that are hidden from it, as JSON',
    flags: {
      share: { value: '<number>', description: 'Part of the linked pairs that is hidden' }, seed: { value: '<number>', description: 'Which of them are hidden' },
      mode: { value: `<${MODES.join('|')}>`, description: 'Whether the words of hidden links go, stay, or all links are hidden' },
    },
    answer: evaluate,
  },
  { name: 'topics', description: 'The topics of the vault, as JSON', flags: null, answer: topics },
  { name: 'bridges', description: 'Notes that join topics, and notes that join fields, as JSON', flags: null, answer: async ({ engine }) => bridgesAnswer(await engine.request('bridges', {})) },
  {
    name: 'export',
    description: 'The graph of the vault as the text of a file',
    flags: { format: { value: `<${EXPORT_FORMATS.join('|')}>`, description: 'For Gephi, GraphML, or node-link JSON', required: true } },
    answer: exported,
  },
  { name: 'gaps', description: 'Topics that are close and hardly linked, as JSON', flags: null, answer: async ({ engine }) => gapsAnswer(await engine.request('gaps', {})) },
];

/** Registers each verb as `connectome:VERB` with Obsidian's own command line. */
export function registerCommandLine(plugin: Plugin, engine: EngineClient, settings: () => Settings): void {
  const ground: Ground = { app: plugin.app, engine, settings };
  for (const { name, description, flags, answer } of VERBS) {
    plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, async (params) => {
      const answered = await answer(ground, params);
      return typeof answered === 'string' ? answered : JSON.stringify(answered);
    });
  }
}

async function related({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const path = noteOf(app, params.note);
  const current = settings();
  const muted = SIGNALS.filter((signal) => current.mutedSignals.includes(signal));
  const { hidden, pinned } = decisionsFor(current, path);
  const options = {
    limit: countOf(params.limit) ?? current.resultCount, unlinked: params.unlinked !== undefined, joining: params.joining !== undefined, muted,
    hidden: hidden.map(asNotePath), pinned: pinned.map(asNotePath),
  };
  const panel = await engine.request('panel', { path, options });
  if (panel === null) throw notIndexed(path);
  return relatedAnswer(path, panel.related);
}

async function path({ app, engine }: Ground, params: CliData): Promise<unknown> {
  const from = noteOf(app, params.note);
  const to = noteOf(app, params.to);
  const found = await engine.request('paths', { from, to, limit: countOf(params.limit) ?? DEFAULT_PATHS });
  if (found !== null) return pathAnswer(found);
  const isThere = (await engine.request('blocks', { path: from })) !== null;
  throw notIndexed(isThere ? to : from);
}

async function suggest({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const note = noteOf(app, params.note);
  const current = settings();
  const muted = SIGNALS.filter((signal) => current.mutedSignals.includes(signal));
  const hidden = decisionsFor(current, note).hidden.map(asNotePath);
  const options = { limit: countOf(params.limit) ?? current.resultCount, muted, hidden };
  const links = await engine.request('suggest', { path: note, text: await presentText(app, note), options });
  const tags = await engine.request('tags', { path: note, limit: SUGGESTED_TAGS });
  if (links === null || tags === null) throw notIndexed(note);
  return suggestAnswer(note, links.suggested, tags.tags);
}

async function mentions({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const note = noteOf(app, params.note);
  const text = await presentText(app, note);
  const found = text === null ? [] : await engine.request('mentions', { path: note, text });
  if (found === null) throw notIndexed(note);
  const { hidden } = decisionsFor(settings(), note);
  return mentionsAnswer(note, found.filter(({ linked, target }) => !linked && !hidden.includes(target)));
}

/** The text of a note as it is now; `null` for a canvas, and where the app has not parsed it yet. */
async function presentText({ vault, metadataCache }: App, path: NotePath): Promise<NoteText | null> {
  const file = isCanvas(path) ? null : vault.getFileByPath(path);
  const metadata = file && metadataCache.getFileCache(file);
  return file && metadata ? { text: await vault.cachedRead(file), metadata } : null;
}

async function summary({ app, engine, settings }: Ground, params: CliData): Promise<unknown> {
  const path = noteOf(app, params.note);
  const found = await engine.request('summary', { path, sentences: countOf(params.sentences) ?? settings().summarySentences });
  if (found === null) throw notIndexed(path);
  return summaryAnswer(path, found.sentences, found.terms);
}

async function evaluate({ engine }: Ground, { share, seed, mode }: CliData): Promise<unknown> {
  const options = readEvaluationOptions({ share, seed, mode });
  if ('wrong' in options) throw new Error(options.wrong.replace(/^--/, ''));
  return evaluateAnswer(await engine.request('evaluate', options));
}

async function exported({ engine }: Ground, { format }: CliData): Promise<string> {
  if (!isExportFormat(format)) throw new Error(`format is "${format ?? ''}"; give one of ${EXPORT_FORMATS.join(', ')}`);
  return engine.request('export', { format });
}

async function topics({ engine, settings }: Ground): Promise<unknown> {
  const { topics: found, modularity, unassigned } = await engine.request('topics', {});
  const sentences = settings().summarySentences;
  const answers = found.filter(({ hidden }) => !hidden).map(async (topic) => {
    const page = await engine.request('topicPage', { id: topic.id, sentences });
    return { ...topicAnswer(topic, page?.summary ?? []), ...(page && pageAnswer(page)) };
  });
  return { topics: await Promise.all(answers), modularity, unassigned };
}

function noteOf(app: App, note = ''): NotePath {
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
