import type { Library } from '../core/library';
import type { MapData, MapQuestion } from '../core/map/map-data';
import { NO_PLACES, readPlaces, storedPlaces, type Places } from '../core/map/places';
import type { IdleTopics } from './idle-topics';
import { type Ground, unlessChanged } from './idle-work';
import type { Slices } from './schedule';
import type { StoredTexts } from './stored-texts';

/** Draws the topic map, and keeps where everything is on it for the next start. */
export class PlacedMap {
  private places: Places = NO_PLACES;

  constructor(
    private readonly ground: Ground,
    private readonly store: StoredTexts,
    private readonly topics: IdleTopics,
  ) {}

  /** Takes over where everything was at an earlier start. */
  async restore(): Promise<void> {
    this.places = readPlaces(await this.store.kept('map'));
  }

  /** Draws a map; unless it is to be quick, the topics are brought up to date first. Starts again where the index changes on the way. */
  async *draw(question: MapQuestion): Slices<MapData | null> {
    for (;;) {
      if (question.quick !== true) yield* this.topics.bringUpToDate();
      const { library } = this.ground.index;
      library.noteMap.places = this.places;
      const drawn = yield* unlessChanged(this.ground, 'map', library.map(question));
      if (drawn === null) continue;
      this.keep(library);
      const { result } = drawn;
      return result && { ...result, revision: result.revision === null ? null : this.ground.index.revisionOf(result.revision) };
    }
  }

  private keep({ noteMap }: Library): void {
    if (noteMap.places === this.places) return;
    this.places = noteMap.places;
    this.store.keep('map', storedPlaces(this.places));
  }
}
