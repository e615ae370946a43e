import type { Signal } from './signal';
import { cocitation } from './signals/cocitation';
import { concepts } from './signals/concepts';
import { context } from './signals/context';
import { coupling } from './signals/coupling';
import { date } from './signals/date';
import { folder } from './signals/folder';
import { link } from './signals/link';
import { mention } from './signals/mention';
import { neighbours } from './signals/neighbours';
import { placeholders } from './signals/placeholders';
import { resemblance } from './signals/resemblance';
import { series } from './signals/series';
import { similar } from './signals/similar';
import { sources } from './signals/sources';
import { tags } from './signals/tags';
import { text } from './signals/text';
import { title } from './signals/title';
import { walk } from './signals/walk';

/** Every signal, in the order in which equal reasons are told. A new signal is added here and to `SIGNALS`. */
export const ALL_SIGNALS: readonly Signal[] = [
  link, cocitation, coupling, neighbours, mention, sources, placeholders, tags, concepts, text, title, similar, resemblance, context, walk, series, date, folder,
];
