import type { SettingDefinitionGroup } from 'obsidian';
import { DEFAULT_SETTINGS } from '../../settings';

/** The part of the settings page about how topics are found, and what is written of them. */
export function topicSettings(): SettingDefinitionGroup {
  return {
    type: 'group',
    heading: 'Topics',
    items: [
      {
        name: 'Broad or fine topics',
        desc: 'From few broad topics on the left to many fine ones on the right; in the middle, the size of the vault decides. The slider in the topics view is the same.',
        aliases: ['granularity', 'resolution', 'number of topics', 'communities'],
        control: { type: 'slider', key: 'topicGranularity', min: -3, max: 3, step: 1, defaultValue: DEFAULT_SETTINGS.topicGranularity },
      },
      {
        name: 'How topics are found',
        desc: 'Leiden starts from the topics there are, so that they hold still. Louvain starts anew each time, and is slower in large vaults.',
        aliases: ['algorithm', 'communities', 'clusters'],
        control: { type: 'dropdown', key: 'topicAlgorithm', options: { leiden: 'Leiden', louvain: 'Louvain' }, defaultValue: DEFAULT_SETTINGS.topicAlgorithm },
      },
      {
        name: 'Folder for topic notes',
        desc: 'Where topic notes are created. Empty: where the app puts new notes.',
        control: { type: 'folder', key: 'topicFolder', placeholder: 'Topics', includeRoot: true },
      },
      {
        name: 'Template for topic notes',
        desc:
          'A note whose text they are made from. On lines of their own {{summary}}, {{terms}}, {{notes}}, {{subtopics}}, {{sources}}, {{placeholders}} and {{live}} are parts ' +
          'that can be updated later; {{name}} and {{id}} may stand anywhere. Empty: the built-in template.',
        aliases: ['map of content'],
        control: { type: 'file', key: 'topicTemplate', placeholder: 'Templates/Topic.md', filter: (file) => file.extension === 'md' },
      },
    ],
  };
}
