// What stands in the notes of a vault, found without the index: from the files' text and what the reader makes of each file by itself.
import { builtInConcepts } from '../../../src/core/concepts/lexicon';
import { findAcronyms } from '../../../src/core/concepts/acronyms';
import { LinkResolver } from '../../../src/core/graph/link-resolver';
import { readCanvas } from '../../../src/core/note/canvas/canvas';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath, folderOf, isCanvas, type Block, type Note, type NotePath } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';
import { createTokenizer } from '../../../src/core/text/tokens';

const tokenizer = createTokenizer();
/** Stems do not depend on the language of the note; only stop words do. */
const ANY = 'en';
const ATTACHMENT = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp[34]|m4a|wav|ogg|flac|webm|mov|mkv|csv|json|ya?ml|docx?|xlsx?|pptx?|zip|html?|css|js|ts|py|ipynb|base|excalidraw|txt|drawio)$/i;
/** From this many notes on a line may be a template, whose words count less or not at all. */
const REPEATED = 4;

export interface RawNote {
  readonly note: Note;
  readonly blocks: readonly Block[];
  /** The file, line by line. */
  readonly lines: readonly string[];
  /** For each of the note's links the note it leads to; `null` for none. */
  readonly targets: readonly (NotePath | null)[];
  /** Notes it links to, without itself. */
  readonly out: ReadonlySet<NotePath>;
  /** Topical or not: every level of its tags, in lower case. */
  readonly tags: ReadonlySet<string>;
  /** Links that lead to no note, as they are counted: in lower case, with blanks for underscores. */
  readonly placeholders: ReadonlySet<string>;
  /** Stems of all its words, title, aliases and tags too. */
  readonly stems: ReadonlySet<string>;
  /** The stems of its running text in order, blocks parted by an empty one. */
  readonly running: readonly string[];
}

/** Words of a text as stems; of scripts without spaces as overlapping pairs. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  tokenizer.forEachToken(text, ANY, (term) => stems.push(term), (term) => stems.push(term));
  return stems;
}

/** Letters and digits alone. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

export class RawVault {
  readonly notes = new Map<NotePath, RawNote>();
  private readonly backlinks = new Map<NotePath, Set<NotePath>>();
  private readonly carriers = new Map<string, Set<NotePath>>();
  private readonly phrases = new Map<string, ReadonlySet<NotePath>>();
  private readonly sure = new Map<string, Set<NotePath>>();
  private readonly conceptForms = new Map<string, readonly string[]>();
  /** Acronyms by the stems of what they stand for, as notes explain them. */
  private readonly shortForms = new Map<string, Set<string>>();

  constructor(files: ReadonlyMap<string, string>) {
    const read = Array.from(files, ([file, text]) => {
      const path = asNotePath(file);
      const found = isCanvas(path) ? readCanvas({ path, text }) : readNote({ path, text, metadata: parseMarkdown(text) });
      return { text, found };
    });
    const resolver = new LinkResolver();
    for (const { found } of read) if (found) resolver.add(found.note.path);
    for (const { text, found } of read) if (found) this.notes.set(found.note.path, rawNote(found.note, found.blocks, text, resolver));
    for (const [path, { out }] of this.notes) for (const target of out) setIn(this.backlinks, target).add(path);
    this.countWords();
    for (const { name, forms } of builtInConcepts()) this.addForms(name, forms.map((form) => form.text));
    for (const { note, blocks } of this.notes.values()) {
      for (const text of [note.title, ...note.aliases, ...blocks.map((block) => block.text)]) {
        for (const { short, long } of findAcronyms(text)) setIn(this.shortForms, stemsOf(long).join(' ')).add(short);
      }
    }
  }

  get(path: NotePath): RawNote {
    const raw = this.notes.get(path);
    if (!raw) throw new RangeError(`no note ${path}`);
    return raw;
  }

  linking(path: NotePath): ReadonlySet<NotePath> {
    return this.backlinks.get(path) ?? new Set();
  }

  /** Linked in either direction. */
  linked(path: NotePath): Set<NotePath> {
    return new Set([...this.get(path).out, ...this.linking(path)]);
  }

  count(holds: (raw: RawNote) => boolean): number {
    let count = 0;
    for (const raw of this.notes.values()) if (holds(raw)) count++;
    return count;
  }

  folderSize(folder: string): number {
    return this.count(({ note }) => folderOf(note.path) === folder);
  }

  /** The fewest and the most notes in which a stem can count: not where it stands in lines that many notes repeat alone, and where it stands at all. */
  stemCount(stem: string): { readonly least: number; readonly most: number } {
    return { least: this.sure.get(stem)?.size ?? 0, most: this.carriers.get(stem)?.size ?? 0 };
  }

  /** All ways in which a concept may be written: those of the lexicon, and the acronyms that notes of the vault give any of them. */
  formsOf(concept: string): readonly string[] {
    const forms = [concept, ...(this.conceptForms.get(concept.toLowerCase()) ?? [])];
    return [...forms, ...forms.flatMap((form) => [...(this.shortForms.get(stemsOf(form).join(' ')) ?? [])])];
  }

  /** The notes in which words stand one after the other, in their text, a title, an alias or a tag. */
  saying(words: string): ReadonlySet<NotePath> {
    const phrase = stemsOf(words);
    const key = `${phrase.join(' ')}\n${/^\p{Lu}+$/u.test(words)}`;
    let notes = this.phrases.get(key);
    if (!notes) {
      const found = [...(this.carriers.get(phrase[0] ?? '') ?? [])].filter((path) => says(this.get(path), phrase));
      // The stemmer leaves the plural of a word without vowels alone: LLMs.
      notes = new Set([...found, ...(/^\p{Lu}+$/u.test(words) ? this.saying(`${words}s`) : [])]);
      this.phrases.set(key, notes);
    }
    return notes;
  }

  private addForms(concept: string, forms: readonly string[]): void {
    const key = concept.toLowerCase();
    this.conceptForms.set(key, [...(this.conceptForms.get(key) ?? []), ...forms]);
  }

  private countWords(): void {
    const lines = new Map<string, Set<NotePath>>();
    const lineKey = (line: string): string => line.replace(/\s/g, '').replace(/[0-9]/g, '0');
    for (const [path, { blocks }] of this.notes) for (const { text } of blocks) for (const line of text.split('\n')) setIn(lines, lineKey(line)).add(path);
    for (const [path, raw] of this.notes) {
      for (const stem of raw.stems) setIn(this.carriers, stem).add(path);
      const sure = (text: string): void => {
        tokenizer.forEachToken(text, raw.note.language, (term, _from, _to, stop) => void (!stop && setIn(this.sure, term).add(path)));
      };
      for (const name of [raw.note.title, ...raw.note.aliases]) sure(name);
      for (const { kind, text } of raw.blocks) {
        if (kind === 'reference' || kind === 'boilerplate') continue;
        // Which words are stop words is a matter of the block's language; those of the note's language leave a few out.
        for (const line of text.split('\n')) if ((lines.get(lineKey(line))?.size ?? 0) < REPEATED) sure(line);
      }
    }
  }
}

function rawNote(note: Note, blocks: readonly Block[], text: string, resolver: LinkResolver): RawNote {
  const targets = note.links.map((link) => resolver.resolve(link.fromRoot === true ? `/${link.target}` : link.target, note.path));
  const placeholders = note.links.filter(({ target }, i) => targets[i] === null && !ATTACHMENT.test(target)).map(({ target }) => placeholderKey(target));
  const tags = note.tags.flatMap(({ name }) => name.toLowerCase().split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')));
  const running = blocks.flatMap((block) => ['', ...stemsOf(block.text)]);
  const names = [note.title, ...note.aliases, ...note.tags.map(({ name }) => name)];
  return {
    note, blocks, targets, lines: text.split('\n'), running, tags: new Set(tags), placeholders: new Set(placeholders),
    out: new Set(targets.filter((target): target is NotePath => target !== null && target !== note.path)),
    stems: new Set([...running, ...names.flatMap(stemsOf)]),
  };
}

export function placeholderKey(target: string): string {
  return target.toLowerCase().replace(/_/g, ' ').replace(/\.md$/, '');
}

function says({ note, running }: RawNote, phrase: readonly string[]): boolean {
  const names = [note.title, ...note.aliases, ...note.tags.flatMap(({ name }) => name.split('/'))];
  return contains(running, phrase) || names.some((name) => contains(stemsOf(name), phrase));
}

function contains(running: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return running.some((_, start) => phrase.every((word, i) => running[start + i] === word));
}

function setIn<Key, Value>(sets: Map<Key, Set<Value>>, key: Key): Set<Value> {
  let set = sets.get(key);
  if (!set) sets.set(key, (set = new Set()));
  return set;
}
