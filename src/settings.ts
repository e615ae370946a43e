// Settings and the user's decisions: the shape of `data.json`, its defaults and its validation. Imports nothing but the decisions.
import { NO_DECISIONS, readNames, readPairs, type Decisions } from './settings/decisions';
import { readTopicDecisions } from './settings/topic-decisions';

export interface Settings extends Decisions {
  /** Folders whose notes are not read, without a trailing slash. */
  readonly excludedFolders: readonly string[];
  /** Notes that carry one of these tags (or a tag nested in one) are not read; without `#`. */
  readonly excludedTags: readonly string[];
  /** How many related notes are shown, 1 to 50. */
  readonly resultCount: number;
  /** Whether notes that are linked already stay in the list. */
  readonly showLinked: boolean;
  /** Whether the ranking of related notes learns from the links of the vault. */
  readonly learnFromLinks: boolean;
  /** Tags that say what to do with a note, not what it is about; `a` also covers `a/b`; without `#`. */
  readonly workflowTags: readonly string[];
  /** Sentences in a note's summary, 1 to 10. */
  readonly summarySentences: number;
  /** How communities of notes are found. */
  readonly topicAlgorithm: 'leiden' | 'louvain';
  /** From broad (−3) to fine (3) topics. */
  readonly topicGranularity: number;
  /** Folder in which topic notes are created; empty: the vault's default for new notes. */
  readonly topicFolder: string;
  /** Note whose text topic notes begin with; empty: the built-in template. */
  readonly topicTemplate: string;
  /** Whether the built-in concepts of neuroscience and AI count. */
  readonly builtInConcepts: boolean;
  /** Note or folder in which the user keeps concepts of their own; empty: none. */
  readonly conceptsPath: string;
  /** What the user calls the built-in fields; empty: the built-in name. */
  readonly neuroscienceName: string;
  readonly aiName: string;
}

export const DEFAULT_SETTINGS: Settings = {
  excludedFolders: [],
  excludedTags: [],
  resultCount: 12,
  showLinked: true,
  learnFromLinks: true,
  ...NO_DECISIONS,
  workflowTags: [
    'status', 'todo', 'to-do', 'task', 'tasks', 'inbox', 'draft', 'drafts', 'wip', 'in-progress', 'done', 'publish', 'published', 'dg-publish', 'dg-home', 'seedling', 'sapling', 'budding', 'evergreen',
    'stub', 'review', 'to-review', 'to-read', 'to-watch', 'to-process', 'read-later', 'unread', 'clippings', 'daily', 'daily-note', 'weekly', 'monthly', 'template', 'archive', 'archived', 'private',
  ],
  summarySentences: 3,
  topicAlgorithm: 'leiden',
  topicGranularity: 0,
  topicFolder: '',
  topicTemplate: '',
  builtInConcepts: true,
  conceptsPath: 'Concepts',
  neuroscienceName: 'Neuroscience',
  aiName: 'AI',
};

/** What the index is to know of the settings. */
export function indexOptions({ workflowTags, learnFromLinks, builtInConcepts, conceptsPath, neuroscienceName, aiName, topicAlgorithm, topicGranularity, topicDecisions }: Settings) {
  const fieldNames = { neuroscience: neuroscienceName.trim() || 'Neuroscience', ai: aiName.trim() || 'AI' };
  return { workflowTags, learnFromLinks, concepts: { builtIn: builtInConcepts, path: plainPath(conceptsPath), fieldNames }, topics: { algorithm: topicAlgorithm, granularity: topicGranularity, decisions: topicDecisions } };
}

/** A path as the vault writes it: no slash or white space at its ends. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('/');
}

export interface ValidatedSettings {
  readonly settings: Settings;
  /** One line for each value that was not usable and fell back to its default. */
  readonly problems: readonly string[];
}

type Check = (value: unknown) => value is Settings[keyof Settings];

const isText: Check = (value): value is string => typeof value === 'string';
const isFlag: Check = (value): value is boolean => typeof value === 'boolean';
const isTextList: Check = (value): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isOneOf = (...values: readonly string[]): Check => (value): value is Settings['topicAlgorithm'] => typeof value === 'string' && values.includes(value);
const isCount = (from: number, to: number): Check => (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const CHECKS: Readonly<Record<Exclude<keyof Settings, keyof Decisions>, { readonly accepts: Check; readonly wants: string }>> = {
  excludedFolders: { accepts: isTextList, wants: 'a list of folders' },
  excludedTags: { accepts: isTextList, wants: 'a list of tags' },
  resultCount: { accepts: isCount(1, 50), wants: 'a whole number from 1 to 50' },
  showLinked: { accepts: isFlag, wants: 'true or false' },
  learnFromLinks: { accepts: isFlag, wants: 'true or false' },
  workflowTags: { accepts: isTextList, wants: 'a list of tags' },
  summarySentences: { accepts: isCount(1, 10), wants: 'a whole number from 1 to 10' },
  topicAlgorithm: { accepts: isOneOf('leiden', 'louvain'), wants: '"leiden" or "louvain"' },
  topicGranularity: { accepts: isCount(-3, 3), wants: 'a whole number from -3 to 3' },
  topicFolder: { accepts: isText, wants: 'a folder' },
  topicTemplate: { accepts: isText, wants: 'a note' },
  builtInConcepts: { accepts: isFlag, wants: 'true or false' },
  conceptsPath: { accepts: isText, wants: 'a note or folder' },
  neuroscienceName: { accepts: isText, wants: 'a name' },
  aiName: { accepts: isText, wants: 'a name' },
};

/** Reads what `data.json` holds. Total: whatever the value, the answer is usable, and what was dropped is named. */
export function validateSettings(data: unknown): ValidatedSettings {
  if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data)) return { settings: DEFAULT_SETTINGS, problems: ['data.json holds no settings; the defaults are used'] };
  const given = data as Record<string, unknown>;
  const accepted: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, check] of Object.entries(CHECKS)) {
    if (!Object.prototype.hasOwnProperty.call(given, key)) continue;
    if (check.accepts(given[key])) accepted[key] = given[key];
    else problems.push(`"${key}" is not ${check.wants}; its default is used`);
  }
  const decisions = validateDecisions(given);
  return { settings: { ...DEFAULT_SETTINGS, ...accepted, ...decisions.decisions }, problems: [...problems, ...decisions.problems] };
}

/** Decisions are many and made one by one: an entry that is not usable takes no other with it. */
function validateDecisions(given: Readonly<Record<string, unknown>>): { readonly decisions: Decisions; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = <K extends keyof Decisions, T>(key: K, wants: string, reader: (value: unknown) => { readonly list: T; readonly dropped: number } | null): T | null => {
    if (!Object.prototype.hasOwnProperty.call(given, key)) return null;
    const found = reader(given[key]);
    if (!found) problems.push(`"${key}" is not ${wants}; its default is used`);
    else if (found.dropped > 0) problems.push(`${found.dropped === 1 ? 'one entry' : `${found.dropped} entries`} of "${key}" could not be used`);
    return found?.list ?? null;
  };
  return {
    decisions: {
      hiddenNotes: read('hiddenNotes', 'a list of notes', readNames) ?? NO_DECISIONS.hiddenNotes,
      hiddenPairs: read('hiddenPairs', 'a list of pairs of notes', readPairs) ?? NO_DECISIONS.hiddenPairs,
      pinnedPairs: read('pinnedPairs', 'a list of pairs of notes', readPairs) ?? NO_DECISIONS.pinnedPairs,
      mutedSignals: read('mutedSignals', 'a list of signals', readNames) ?? NO_DECISIONS.mutedSignals,
      topicDecisions: read('topicDecisions', 'a list of decisions about topics', readTopicDecisions) ?? NO_DECISIONS.topicDecisions,
    },
    problems,
  };
}
