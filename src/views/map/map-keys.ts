import { Keymap, type PaneType } from 'obsidian';
import type { Direction } from './map-direction';

export interface MapKeyActions {
  move(direction: Direction): void;
  zoom(factor: number): void;
  fit(): void;
  open(pane: PaneType | boolean): void;
  menuAtFocus(): void;
  /** Takes the focus off a note, or leaves the map where it is on none. */
  leave(): void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const STEP = 1.4;

/** How the keys on the map are told to a screen reader. */
export const KEYS_HELP = 'Arrow keys move between notes, Enter opens one, plus and minus zoom, 0 shows everything, Escape leaves.';

/** Does what a key on the map is for; answers whether it is for anything. */
export function onMapKey(event: KeyboardEvent, actions: MapKeyActions): boolean {
  if (event.isComposing) return false;
  const direction = DIRECTIONS[event.key];
  if (direction && !event.altKey && !event.ctrlKey && !event.metaKey) actions.move(direction);
  else if (event.key === 'Enter') actions.open(Keymap.isModEvent(event));
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (event.key === '+' || event.key === '=') actions.zoom(STEP);
  else if (event.key === '-') actions.zoom(1 / STEP);
  else if (event.key === '0') actions.fit();
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) actions.menuAtFocus();
  else if (event.key === 'Escape') actions.leave();
  else return false;
  return true;
}
