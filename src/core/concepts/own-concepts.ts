import { folderOf, type Block, type Note, type NotePath } from '../note/note';
import { BUILT_IN_FIELDS, type Concept, type ConceptForm, type ConceptOptions } from './concept';
import type { GivenConcept } from './dictionary';
import { formOf } from './lexicon';

/** A field that the user added, by its id. */
export type OwnFields = ReadonlyMap<string, string>;

/** The user's own concepts, and what the fields among them are called. */
export interface OwnConcepts {
  readonly concepts: readonly Concept[];
  readonly fields: OwnFields;
}

/** Items with more characters are sentences, not names. */
const LONGEST_ITEM = 300;
/** Other names in a parenthesis. */
const PARENTHESIS = /[(（]([^()（）]*)[)）]/g;
const EXPLANATION = /:\s|\s[–—]\s/;

/** Where the user keeps concepts: a note, or a folder of notes. */
export class ConceptPlace {
  /** Path of the note that lists them, in lower case; empty where there is none. */
  readonly list: string;
  private readonly folder: string;

  constructor({ path }: ConceptOptions) {
    const place = path.trim().replace(/^\/+|\/+$/g, '').toLowerCase();
    this.list = place === '' ? '' : place.endsWith('.md') ? place : `${place}.md`;
    this.folder = place === '' ? '' : `${place}/`;
  }

  /** Whether a note says something of the user's concepts. */
  concerns(path: NotePath): boolean {
    const folded = path.toLowerCase();
    return this.list !== '' && (folded === this.list || folded.startsWith(this.folder));
  }

  /** Whether a note lies in the folder, and is a concept itself. */
  holds(path: NotePath): boolean {
    return this.folder !== '' && path.toLowerCase().startsWith(this.folder);
  }

  /** The first folder between a note and the place, as it is written; empty where there is none. */
  subfolder(path: NotePath): string {
    return folderOf(path).slice(this.folder.length).split('/')[0] ?? '';
  }
}

/** Puts together what the notes at a place say. `notes` in path order; `blocks` are those of the note that lists concepts. */
export function readOwnConcepts(place: ConceptPlace, notes: readonly Note[], blocks: readonly Block[], options: ConceptOptions): OwnConcepts {
  const fields = new Map<string, string>();
  const fieldOf = (heading: string): readonly string[] => {
    const name = heading.trim();
    if (name === '') return [];
    const builtIn = BUILT_IN_FIELDS.find((field) => field === name.toLowerCase() || options.fieldNames[field]?.toLowerCase() === name.toLowerCase());
    const id = builtIn ?? name.toLowerCase();
    if (!builtIn && !fields.has(id)) fields.set(id, name);
    return [id];
  };
  const list = notes.find(({ path }) => path.toLowerCase() === place.list);
  const concepts = blocks
    .filter(({ kind }) => kind === 'item')
    .flatMap(({ text, heading }) => conceptIn(text, fieldOf(heading === list?.title ? '' : heading ?? '')));
  for (const { path, title, aliases } of notes) {
    if (!place.holds(path)) continue;
    const forms = [title, ...aliases].map((text): ConceptForm => ({ text, ambiguous: false }));
    concepts.push({ name: title, forms, fields: fieldOf(place.subfolder(path)), part: '' });
  }
  return { concepts, fields };
}

/** A list item: `preferred name (ACRONYM), other form`, or `name | form | form`; what follows a colon or a dash explains. */
export function conceptIn(item: string, fields: readonly string[]): Concept[] {
  const line = item.split('\n', 1)[0] ?? '';
  if (line.length > LONGEST_ITEM) return [];
  const bars = line.includes('|');
  const names = (line.split(EXPLANATION, 1)[0] ?? '').replace(PARENTHESIS, bars ? '|$1' : ',$1').split(bars ? '|' : /[,;，；、]/);
  const forms = names.map(formOf).filter(({ text }) => text !== '');
  const [first] = forms;
  return first ? [{ name: first.text, forms, fields, part: '' }] : [];
}

/** The user's concepts and the built-in ones. A concept of the user that has the name of a built-in one among its forms is that one, under the user's name. */
export function mergeConcepts(builtIn: readonly Concept[], own: readonly Concept[]): GivenConcept[] {
  const merged = new Map<string, GivenConcept>();
  for (const concept of builtIn) {
    const key = concept.name.toLowerCase();
    const known = merged.get(key);
    merged.set(key, { concept: known ? united(known.concept, concept) : concept, own: new Set() });
  }
  for (const concept of own) {
    const key = [concept.name, ...concept.forms.map(({ text }) => text)].map((text) => text.toLowerCase()).find((text) => merged.has(text));
    const known = key === undefined ? undefined : merged.get(key);
    if (key !== undefined) merged.delete(key);
    const forms = new Set([...(known?.own ?? []), ...concept.forms.map(({ text }) => text)]);
    merged.set(concept.name.toLowerCase(), { concept: known ? renamed(known, concept) : concept, own: forms });
  }
  return [...merged.values()];
}

function united(one: Concept, other: Concept): Concept {
  return { ...one, forms: [...one.forms, ...other.forms], fields: [...new Set([...one.fields, ...other.fields])] };
}

/** The user's forms come first. The fields are the user's; where the same concept is listed twice, those of both. */
function renamed({ concept: known, own: given }: GivenConcept, own: Concept): Concept {
  const fields = own.fields.length === 0 ? known.fields : given.size > 0 ? [...new Set([...known.fields, ...own.fields])] : own.fields;
  return { name: own.name, forms: [...own.forms, ...known.forms], fields, part: known.part };
}
