import path from 'node:path';
import type { Metadata } from '../../../src/core/note/metadata';
import type { Note, NotePath, Source } from '../../../src/core/note/note';
import type { FieldMix } from '../../../src/core/concepts/concept';
import type { NoteConcept } from '../../../src/core/library';
import { isWorkflowTag } from '../../../src/core/note/exclusion';
import { cause, wrongInput } from '../failure';
import type { LoadedVault } from '../loaded-vault';
import { parseNoteFile } from '../note-text';
import { clean, type Page } from '../page';
import type { NoteVerb } from '../verb';

/** What was read from one file, in the form of the contract. */
export const read: NoteVerb = {
  name: 'read',
  about: 'note',
  usage: 'NOTE|--all [--metadata] [--json]',
  help: 'What is read from a note: title, aliases, tags, links, sources, headings, dates, concepts and their fields.\n'
    + '--metadata adds what the parser found, in the form of the app\'s metadata cache.',
  options: ['all', 'metadata'],
  async answer(vault, call, note) {
    const { library } = vault;
    const facts = { ...factsOf(vault, noteAt(vault, note)), ...conceptFacts(await library.conceptsOf(note), await library.fieldMix(note)) };
    const json = call.metadata ? { ...facts, metadata: metadataOf(vault, note) } : facts;
    return { json, under: null, print: (page) => print(page, facts) };
  },
};

function noteAt(vault: LoadedVault, path: NotePath): Note {
  const note = vault.library.note(path);
  if (!note) throw new Error(`the index lost ${path}`);
  return note;
}

function metadataOf(vault: LoadedVault, note: NotePath): Metadata | null {
  try {
    return parseNoteFile(path.join(vault.folder, note), note).metadata;
  } catch (error) {
    throw wrongInput(`${note} cannot be read again: ${cause(error)}`);
  }
}

type Facts = ReturnType<typeof factsOf> & ReturnType<typeof conceptFacts>;

function conceptFacts(concepts: readonly NoteConcept[], fields: FieldMix) {
  return {
    concepts: concepts.map(({ name, fields: of, count, written }) => ({ name, fields: of, count, written })),
    fields: fields.map(({ field, name, share }) => ({ field, name, share })),
  };
}

function factsOf(vault: LoadedVault, note: Note) {
  return {
    note: note.path,
    title: note.title,
    aliases: note.aliases,
    tags: note.tags.map((tag) => ({ tag: tag.name, kind: isWorkflowTag(vault.settings.workflowTags, tag.name) ? 'workflow' : 'topic', from: tag.from })),
    links: note.links.map((link) => ({ target: link.target, display: link.display, to: vault.library.resolve(link, note.path), line: link.line })),
    sources: note.sources.map(sourceFacts),
    headings: note.headings.map(({ level, text, line }) => ({ level, text, line })),
    description: note.description,
    author: note.author,
    created: note.created,
    modified: note.modified,
    shape: note.shape,
    language: note.language,
    words: note.words,
  };
}

function sourceFacts({ kind, id, url, chapters }: Source) {
  const facts = { kind, id, url };
  return chapters.length === 0 ? facts : { ...facts, chapters: chapters.map(({ seconds, title }) => ({ seconds, title })) };
}

function print(page: Page, facts: Facts): void {
  page.text(facts.title, 0, 'bold');
  page.text(facts.note, 0, 'dim');
  row(page, 'aliases', facts.aliases.join(', '));
  row(page, 'tags', facts.tags.map(({ tag, kind }) => (kind === 'topic' ? `#${tag}` : `#${tag} (workflow)`)).join(', '));
  row(page, 'author', facts.author ?? '');
  row(page, 'dates', [facts.created, facts.modified].filter((date) => date !== null).join(', changed '));
  row(page, 'about', facts.description ?? '');
  row(page, 'read as', `${facts.shape}, ${facts.language}, ${facts.words} words`);
  row(page, 'concepts', facts.concepts.map(({ name, count }) => (count === 1 ? name : `${name} (${count})`)).join(', '));
  row(page, 'fields', facts.fields.map(({ name, share }) => `${name} ${Math.round(100 * share)} %`).join(', '));
  list(page, 'links', facts.links.map(({ target, display, to, line }) => `${line + 1}: ${display === target ? target : `${display} → ${target}`}${to === null ? ' (no such note)' : ''}`));
  list(page, 'sources', facts.sources.map(({ kind, id, url }) => `${kind} ${url ?? id}`));
  list(page, 'headings', facts.headings.map(({ level, text, line }) => `${line + 1}: ${'  '.repeat(level - 1)}${clean(text)}`));
}

const LABEL = 10;

function row(page: Page, label: string, text: string): void {
  if (text !== '') page.text(text, LABEL, 'plain', page.paint(label.padEnd(LABEL), 'dim'));
}

function list(page: Page, label: string, rows: readonly string[]): void {
  rows.forEach((text, index) => {
    row(page, index === 0 ? label : '', text);
  });
}
