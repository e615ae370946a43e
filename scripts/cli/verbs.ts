import type { Verb } from './verb';
import { bridges } from './verbs/bridges';
import { evaluate } from './verbs/evaluate';
import { exportVerb } from './verbs/export';
import { gaps } from './verbs/gaps';
import { mentions } from './verbs/mentions';
import { path } from './verbs/path';
import { read } from './verbs/read';
import { related } from './verbs/related';
import { stats } from './verbs/stats';
import { suggest } from './verbs/suggest';
import { summary } from './verbs/summary';
import { terms } from './verbs/terms';
import { topics } from './verbs/topics';

/** Every verb there is, by name, in the order of the help. */
export const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([read, related, path, suggest, mentions, topics, bridges, gaps, summary, terms, evaluate, stats, exportVerb].map((verb) => [verb.name, verb]));
