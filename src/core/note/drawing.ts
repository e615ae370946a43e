import type { Properties } from './properties/properties';
import type { Section } from './prose/sections';

// Files of the plugin Excalidraw: Markdown in form, of which only the words are for reading.

/** Headings under which the plugin keeps its own: the first two begin its part of the file, and the words of the drawing stand under the second. */
const PART = /^#{1,2}[ \t]+(excalidraw data|text elements|element links|embedded files|drawing)[ \t\r]*$/i;

export function isDrawing(properties: Properties): boolean {
  return properties.has('excalidraw-plugin');
}

/** The sections of a drawing with words in them: what the user wrote above, and the texts in the picture. */
export function drawingWords(text: string, sections: readonly Section[]): Section[] {
  let part = '';
  return sections.filter(({ type, from, to }) => {
    const heading = type === 'heading' && to - from < 40 ? PART.exec(text.slice(from, to))?.[1]?.toLowerCase() : undefined;
    if (heading === undefined || (part === '' && heading !== 'excalidraw data' && heading !== 'text elements')) return part === '' || part === 'text elements';
    part = heading;
    return false;
  });
}
