import type { NamedNote } from '../../core/topics/between/bridge';
import type { RowActions } from '../related/related-rows';

/** What the rows of bridges and gaps can do. */
export interface BetweenActions extends RowActions {
  /** Shows all that speaks for two notes belonging together. */
  explain(one: NamedNote, other: NamedNote): void;
}
