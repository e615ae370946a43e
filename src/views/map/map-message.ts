import type { MessageContent } from '../list/message';
import type { MapState } from './map-state';

export interface MapMessageActions {
  retry(): void;
  showList(): void;
  showAll(): void;
  resetFilter(): void;
}

const WAITING = 'Starting…';

/** What the view says where it has no map to show; `null` where it has. */
export function mapMessage({ body, progress }: MapState, shown: number, canDraw: boolean, actions: MapMessageActions): MessageContent | null {
  if (!canDraw) {
    return {
      text: 'This device cannot draw the map', detail: 'It needs WebGL, which is off or missing here. The list of topics shows the same topics and notes.',
      buttons: [{ label: 'Show as list', act: () => actions.showList() }],
    };
  }
  switch (body.kind) {
    case 'starting':
      return { text: progress ? 'The map appears here as notes are read' : WAITING, detail: null, buttons: [] };
    case 'no-note':
      return { text: 'No note is open', detail: 'Open a note to see what it is linked with.', buttons: [{ label: 'Show all topics', act: () => actions.showAll() }] };
    case 'not-indexed':
      return { text: 'This note is not in the index', detail: 'It is left out by the settings, or not read yet.', buttons: [{ label: 'Show all topics', act: () => actions.showAll() }] };
    case 'failed':
      return { text: 'The map could not be drawn', detail: body.message, buttons: [{ label: 'Try again', act: () => actions.retry() }] };
    case 'shown':
      if (body.map.nodes.length === 0) return { text: 'No notes yet', detail: 'The map shows the topics of the vault as soon as there are notes.', buttons: [] };
      if (shown === 0) return { text: 'No note passes the filters', detail: null, buttons: [{ label: 'Show all', act: () => actions.resetFilter() }] };
      return null;
  }
}

/** A quiet line at the foot of the map, `''` where there is nothing to say. */
export function mapRemark({ body, drafting }: MapState): string {
  if (body.kind !== 'shown') return '';
  const { map } = body;
  if (map.revision === null && map.nodes.length > 0) return drafting ? 'By folder for now: topics are being found.' : 'By folder: there are no topics yet.';
  if (map.local !== null && map.nodes.length === 1) return 'This note has no links to other notes.';
  return map.left > 0 ? `The most central notes of each topic are shown; ${map.left.toLocaleString('en')} others are not.` : '';
}
