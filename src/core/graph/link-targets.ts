import type { Note } from '../note/note';
import { baseKey } from './link-resolver';

/** The base names under which a note's links may lead elsewhere: as they are written, and as the app resolved them. */
export function targetBases({ links }: Note): Set<string> {
  const bases = new Set<string>();
  for (const { target, to } of links) {
    bases.add(baseKey(target));
    if (to !== null) bases.add(baseKey(to));
  }
  return bases;
}

/** Placeholders meet whatever their case, and whether they were written with spaces or underscores. */
export function placeholderKey(target: string): string {
  return target.toLowerCase().replace(/_/g, ' ').replace(/\.md$/, '');
}

/** A target with the file type of neither a note nor a canvas is no note to be written. */
export function isAttachment(target: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp[34]|m4a|wav|ogg|flac|webm|mov|mkv|csv|json|ya?ml|docx?|xlsx?|pptx?|zip|html?|css|js|ts|py|ipynb|base|excalidraw|txt|drawio)$/i.test(target);
}
