import { parseCanvas } from './canvas-file';
import { type InlineMark, scanInline } from '../markdown/inline-syntax';

/** The tags on a canvas without `#`: those in its texts, and those that Advanced Canvas keeps in the file. None where it is no canvas. */
export function canvasTags(json: string): string[] {
  const canvas = parseCanvas(json);
  if (!canvas) return [];
  const { nodes, properties } = canvas;
  const inTexts = nodes.flatMap((node) => (node.kind === 'text' ? tagsOf(node.text, scanInline(node.text)) : []));
  const listed = [properties.tags, properties.tag].flat().flatMap((tags) => (typeof tags === 'string' ? tags.split(/[\s,]+/) : []));
  return [...listed.map((tag) => tag.replace(/^#/, '')), ...inTexts].filter((tag) => tag !== '');
}

function tagsOf(text: string, marks: readonly InlineMark[]): string[] {
  return marks.flatMap(({ type, from, to, inside }) => (type === 'Tag' ? [text.slice(from + 1, to)] : tagsOf(text, inside)));
}
