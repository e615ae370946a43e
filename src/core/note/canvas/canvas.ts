import { parseCanvas } from './canvas-file';
import { writePage } from './canvas-page';
import { asNotePath, isNoteFile, noteName, type NotePath, type ReadNote } from '../note';
import { readNote } from '../read';
import { titleOfName } from '../properties/title';

/** Why a canvas that cannot be read is left out. */
export const NOT_A_CANVAS = 'not valid JSON Canvas';

export interface CanvasInput {
  readonly path: NotePath;
  readonly text: string;
}

/**
 * Reads a canvas as a note; `null` for a text that is no JSON Canvas. It is written out as one page, from top to bottom, and read as
 * a note is: nodes that are files are links, addresses are sources, texts are Markdown, labels of groups are headings, and each edge
 * is a line that holds what it joins. Lines and offsets are those of that page: of two links the lines tell how far apart they stand.
 */
export function readCanvas({ path, text }: CanvasInput): ReadNote | null {
  const canvas = parseCanvas(text);
  if (!canvas) return null;
  const page = writePage(canvas);
  const metadata = { ...page.metadata, frontmatter: { ...canvas.properties, title: titleOfName(noteName(path)) } };
  const { note, blocks } = readNote({ path, text: page.text, metadata, parts: page.parts });
  const links = note.links.map((link) => {
    const file = page.files.get(link.offset);
    return file === undefined ? link : { ...link, target: file, to: isNoteFile(file) ? asNotePath(file) : null, fromRoot: true as const };
  });
  return {
    note: { ...note, links, shape: 'plain' },
    // What stands at an edge is its caption: no sentence for a summary, and the words are those of the nodes once more.
    blocks: blocks.map((block) => (block.line < page.edgesFrom ? block : { ...block, kind: 'caption' })),
  };
}
