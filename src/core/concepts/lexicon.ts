import type { Concept, ConceptForm } from './concept';
import { ARTIFICIAL_INTELLIGENCE } from './lexicon/artificial-intelligence';
import { NEUROSCIENCE } from './lexicon/neuroscience';
import { SHARED } from './lexicon/both-fields';

/** The concepts that come with the plugin. Parsed at each call: keep them. */
export function builtInConcepts(): Concept[] {
  return [...parseLexicon(NEUROSCIENCE, ['neuroscience']), ...parseLexicon(ARTIFICIAL_INTELLIGENCE, ['ai']), ...parseLexicon(SHARED, ['neuroscience', 'ai'])];
}

/** Reads a lexicon: a concept a line, `preferred name | other form | ACRONYM`, below a line `# part of the field`; `?` ends an ambiguous form. */
export function parseLexicon(text: string, fields: readonly string[]): Concept[] {
  const concepts: Concept[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) part = line.slice(1).trim();
    else if (line.trim() !== '') concepts.push(conceptOf(line.split('|').map(formOf), fields, part));
  }
  return concepts;
}

function conceptOf(forms: readonly ConceptForm[], fields: readonly string[], part: string): Concept {
  return { name: forms[0]?.text ?? '', forms, fields, part };
}

/** One form as written in a lexicon. */
export function formOf(written: string): ConceptForm {
  const text = written.trim();
  return text.endsWith('?') ? { text: text.slice(0, -1).trimEnd(), ambiguous: true } : { text, ambiguous: false };
}
