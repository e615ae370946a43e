import {
  Notice,
  PluginSettingTab,
  type App,
  type Plugin,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
  type SettingGroupItem,
} from 'obsidian';
import { SIGNALS } from '../../core/related/answer';
import { DEFAULT_SETTINGS, plainPath, type Settings } from '../../settings';
import type { ViewContext } from '../context';
import { decisionSettings, decisionsShown } from './decision-settings';
import { rankingSettings } from './ranking-settings';
import { SIGNAL_WORDS } from '../signal-words';
import { topicDecisionSettings } from './topic-decision-settings';
import { topicSettings } from './topic-settings';
import { errorLine } from '../words';

const SIGNAL_KEY = 'signal:';

/** Settings that are lists, edited as lines of text. */
const LISTS = ['excludedFolders', 'excludedTags', 'workflowTags'] as const;
type ListKey = (typeof LISTS)[number];

/** Settings that are one line of text. The box keeps what is typed; what is stored is without what does not belong there. */
const PLAIN = new Map<string, (text: string) => string>([
  ['conceptsPath', plainPath],
  ['neuroscienceName', (name) => name.trim()],
  ['aiName', (name) => name.trim()],
]);

/** The plugin's page in the settings window, declared so that the app can search it. */
export class ConnectomeSettingTab extends PluginSettingTab {
  override icon = 'waypoints';
  /** The decisions about notes and topics that the page was last made from. */
  private shown = '';

  constructor(
    app: App,
    plugin: Plugin,
    private readonly context: ViewContext,
  ) {
    super(app, plugin);
    plugin.register(context.onChange(() => this.followDecisions()));
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    this.shown = decisionsShown(this.context);
    return [
      this.lists(), this.reading(), topicSettings(), this.concepts(), this.signals(), decisionSettings(this.app, this.context),
      topicDecisionSettings(this.app, this.context), rankingSettings(this.app, this.context), this.index(),
    ];
  }

  /** Decisions are taken outside this page too, and undone while it is open. */
  private followDecisions(): void {
    if (decisionsShown(this.context) === this.shown) this.refreshDomState();
    else this.update();
  }

  override getControlValue(key: string): unknown {
    const settings = this.context.settings();
    if (key.startsWith(SIGNAL_KEY)) return !settings.mutedSignals.includes(key.slice(SIGNAL_KEY.length));
    if (isListKey(key)) return settings[key].map((line) => (key === 'excludedFolders' ? line : `#${line.replace(/^#/, '')}`)).join('\n');
    return isSettingKey(key) ? settings[key] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const change = this.changeFor(key, value);
    if (change) await this.context.changeSettings(change);
  }

  private changeFor(key: string, value: unknown): Partial<Settings> | null {
    if (key.startsWith(SIGNAL_KEY)) {
      const signal = key.slice(SIGNAL_KEY.length);
      const others = this.context.settings().mutedSignals.filter((muted) => muted !== signal);
      return { mutedSignals: value === true ? others : [...others, signal] };
    }
    if (isListKey(key)) return typeof value === 'string' ? { [key]: linesOf(value, key) } : null;
    const plain = PLAIN.get(key);
    if (plain) return typeof value === 'string' ? { [key]: plain(value) } : null;
    return isSettingKey(key) ? { [key]: value } : null;
  }

  private lists(): SettingDefinitionGroup {
    return {
      type: 'group',
      heading: 'Related notes',
      items: [
        {
          name: 'Number of results',
          desc: 'How many related notes are listed.',
          control: { type: 'slider', key: 'resultCount', min: 1, max: 50, step: 1, defaultValue: DEFAULT_SETTINGS.resultCount },
        },
        {
          name: 'Show linked notes',
          desc: 'Keep notes in the list that are linked already; they are marked.',
          control: { type: 'toggle', key: 'showLinked', defaultValue: DEFAULT_SETTINGS.showLinked },
        },
        {
          name: 'Summary sentences',
          desc: 'How many sentences of a note are shown in short.',
          control: { type: 'slider', key: 'summarySentences', min: 1, max: 10, step: 1, defaultValue: DEFAULT_SETTINGS.summarySentences },
        },
      ],
    };
  }

  private reading(): SettingDefinitionGroup {
    return {
      type: 'group',
      heading: 'What is read',
      items: [
        {
          name: 'Excluded folders',
          desc: 'Notes in these folders are left out. One folder a line.',
          aliases: ['ignore', 'skip'],
          control: { type: 'textarea', key: 'excludedFolders', placeholder: 'Templates', rows: 3 },
        },
        {
          name: 'Excluded tags',
          desc: 'Notes with one of these tags, or a tag nested in one, are left out. One tag a line.',
          aliases: ['ignore', 'skip'],
          control: { type: 'textarea', key: 'excludedTags', placeholder: '#private', rows: 3 },
        },
        {
          name: 'Workflow tags',
          desc:
            'Tags that say what to do with a note, not what it is about. They connect no notes. One tag a line; a tag stands for those nested in it. ' +
            'Tags that are dates always count as such.',
          control: { type: 'textarea', key: 'workflowTags', placeholder: '#status', rows: 4 },
        },
      ],
    };
  }

  private concepts(): SettingDefinitionGroup {
    const { neuroscienceName, aiName, conceptsPath } = DEFAULT_SETTINGS;
    return {
      type: 'group',
      heading: 'Concepts and fields',
      items: [
        {
          name: 'Built-in concepts',
          desc: 'Know the concepts of neuroscience and AI by their names, other names and acronyms.',
          control: { type: 'toggle', key: 'builtInConcepts', defaultValue: DEFAULT_SETTINGS.builtInConcepts },
        },
        {
          name: 'Your own concepts',
          desc:
            'A note that lists them, one a list item: “name (ACRONYM), other form”; the heading above is their field. ' +
            'Or a folder with a note for each concept; a subfolder is a field. Empty: none.',
          aliases: ['lexicon', 'glossary', 'acronyms'],
          control: { type: 'text', key: 'conceptsPath', placeholder: conceptsPath },
        },
        {
          name: 'Name for neuroscience',
          desc: 'What the field is called wherever it is shown.',
          control: { type: 'text', key: 'neuroscienceName', placeholder: neuroscienceName },
        },
        {
          name: 'Name for AI',
          desc: 'What the field is called wherever it is shown.',
          control: { type: 'text', key: 'aiName', placeholder: aiName },
        },
      ],
    };
  }

  private signals(): SettingDefinitionGroup {
    const items = SIGNALS.map((signal): SettingGroupItem => {
      const { name, explanation } = SIGNAL_WORDS[signal];
      return { name, desc: explanation, aliases: ['signal'], control: { type: 'toggle', key: `${SIGNAL_KEY}${signal}`, defaultValue: true } };
    });
    return { type: 'group', heading: 'What counts as related', items };
  }

  private index(): SettingDefinitionGroup {
    return {
      type: 'group',
      heading: 'Index',
      items: [
        {
          name: 'Rebuild the index',
          desc: 'Forget what is known of the vault and read every note again. No note is changed.',
          render: (setting) => {
            setting.addButton((button) => button.setButtonText('Rebuild').onClick(() => this.rebuild()));
          },
        },
      ],
    };
  }

  private rebuild(): void {
    new Notice('The vault is being read again.');
    this.context.rebuild().catch((error: unknown) => new Notice(`The index could not be rebuilt: ${errorLine(error)}`));
  }
}

function isListKey(key: string): key is ListKey {
  return LISTS.some((name) => name === key);
}

function isSettingKey(key: string): key is keyof Settings {
  return Object.prototype.hasOwnProperty.call(DEFAULT_SETTINGS, key);
}

function linesOf(text: string, key: ListKey): string[] {
  const lines = text.split(key === 'excludedFolders' ? /\n/ : /[\n,\s]/).map((line) => line.trim());
  const clean = lines.map((line) => (key === 'excludedFolders' ? line.replace(/^\/+|\/+$/g, '') : line.replace(/^#+/, '').replace(/\/+$/, '')));
  return [...new Set(clean)].filter((line) => line !== '');
}
