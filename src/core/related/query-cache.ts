import type { NoteGraph } from '../graph/note-graph';
import type { InvertedIndex } from '../text/inverted-index';
import type { TieBreak } from '../top-slots';
import { Column } from './column';
import { FolderFigures } from './folder-figures';
import { LinkContexts } from './link-contexts';

/** What queries use again from one to the next. None of it can be seen in an answer. */
export class QueryCache {
  readonly folders: FolderFigures;
  readonly contexts: LinkContexts;
  private readonly columns: Column[] = [];

  constructor(graph: NoteGraph, index: InvertedIndex, byPath: TieBreak) {
    this.folders = new FolderFigures(graph, index, byPath);
    this.contexts = new LinkContexts(graph, index, byPath);
  }

  /**
   * An empty column to count in, with room for numbers below `capacity`: to make one for each query would cost more than the query. Whoever
   * asks for the same `which` next gets the same one.
   */
  scratch(which: number, capacity: number): Column {
    const column = (this.columns[which] ??= new Column());
    column.reset(capacity);
    return column;
  }
}
