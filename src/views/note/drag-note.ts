import type { App, TFile } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import { fileOf, linkTo } from './note-links';

/** The part of the app's own drag support that is used; it is not in the public API, so each use is checked. */
interface DragManager {
  dragFile(event: DragEvent, file: TFile, source?: string): unknown;
  onDragStart(event: DragEvent, dragged: unknown): void;
}

function isDragManager(value: unknown): value is DragManager {
  if (typeof value !== 'object' || value === null) return false;
  return 'dragFile' in value && typeof value.dragFile === 'function' && 'onDragStart' in value && typeof value.onDragStart === 'function';
}

/** Lets a note be dragged out: as the app drags files where it can, else as the text of a link. */
export function startNoteDrag(app: App, event: DragEvent, path: NotePath): void {
  const file = fileOf(app, path);
  if (!file) {
    event.preventDefault();
    return;
  }
  try {
    const manager: unknown = 'dragManager' in app ? app.dragManager : null;
    if (isDragManager(manager)) {
      manager.onDragStart(event, manager.dragFile(event, file, 'connectome'));
      return;
    }
  } catch {
    // The private interface has changed: the link as text still works everywhere.
  }
  event.dataTransfer?.setData('text/plain', linkTo(app, path, ''));
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyLink';
}
