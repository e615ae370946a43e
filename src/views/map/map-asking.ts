import type { MapData, MapQuestion } from '../../core/map/map-data';
import type { EngineClient } from '../../engine/client';
import type { IndexStatus } from '../../engine/status';
import { errorLine } from '../words';
import { INITIAL, nextState, type MapEvent, type MapState } from './map-state';

/** Asks the engine for maps, and keeps what it has answered. */
export class MapAsking {
  private current: MapState = INITIAL;
  private asking: AbortController | null = null;

  /** @param onChange called when there is something else to show */
  constructor(private readonly engine: EngineClient, private readonly onChange: () => void) {}

  get state(): MapState {
    return this.current;
  }

  tell(status: IndexStatus): void {
    this.dispatch({ kind: 'status', status });
  }

  /** Asks for what is there at once, and for the map of topics that are up to date; `null` where a local map has no note. */
  ask(wanted: MapQuestion | null): void {
    this.stop();
    if (wanted === null) {
      this.dispatch({ kind: 'no-note' });
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    this.dispatch({ kind: 'asked' });
    const { question } = this.current;
    const answered = (quick: boolean) => (map: MapData | null): void => this.dispatch({ kind: 'answered', question, map, quick });
    this.engine.request('quickMap', wanted, asking.signal).then(answered(true), () => {
      // The full answer, or its failure, is on its way.
    });
    this.engine.request('map', wanted, asking.signal).then(answered(false), (error: unknown) => this.dispatch({ kind: 'failed', question, message: errorLine(error) }));
  }

  /** Gives up what is under way. */
  stop(): void {
    this.asking?.abort();
    this.asking = null;
  }

  private dispatch(event: MapEvent): void {
    const before = this.current;
    this.current = nextState(before, event);
    if (this.current !== before && event.kind !== 'asked') this.onChange();
  }
}
