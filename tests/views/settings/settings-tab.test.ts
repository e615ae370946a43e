// @vitest-environment jsdom
import { Stage } from '../stage';
import type { SettingControl, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { App, Plugin, Setting, SettingGroup } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SIGNALS } from '../../../src/core/related/answer';
import { DEFAULT_SETTINGS, validateSettings } from '../../../src/settings';
import { NO_DECISIONS } from '../../../src/settings/decisions';
import { patchSettingComponents } from '../../host/settings/setting-components';
import { ConnectomeSettingTab } from '../../../src/views/settings/settings-tab';

// Buttons that answer to a click.
patchSettingComponents();

class EmptyPlugin extends Plugin {}

function controlsOf(items: readonly SettingDefinitionItem[]): SettingControl[] {
  return items.flatMap((item): SettingControl[] => [
    ...('items' in item && item.items ? controlsOf(item.items) : []),
    ...('control' in item && item.control ? [item.control] : []),
  ]);
}

describe('the settings tab', () => {
  let stage: Stage;
  let tab: ConnectomeSettingTab;

  beforeEach(() => {
    stage = new Stage();
    const plugin = new EmptyPlugin(App.fromOriginalType__(stage.app), {
      id: 'connectome',
      name: 'Connectome',
      version: '1',
      author: '',
      description: '',
      minAppVersion: '1.13.0',
    });
    tab = new ConnectomeSettingTab(stage.app, plugin.asOriginalType2__(), stage.context);
  });

  const set = async (key: string, value: unknown): Promise<unknown> => {
    await tab.setControlValue(key, value);
    return stage.settings[key as keyof typeof stage.settings];
  };

  it('has a control for every setting, and one for every signal', () => {
    const keys = controlsOf(tab.getSettingDefinitions()).map(({ key }) => key);
    const expected = [...Object.keys(DEFAULT_SETTINGS).filter((key) => !(key in NO_DECISIONS)), ...SIGNALS.map((signal) => `signal:${signal}`)];
    expect([...keys].sort()).toEqual([...expected].sort());
  });

  it('keeps every value when it is written back as it was read', async () => {
    stage.settings = {
      ...DEFAULT_SETTINGS,
      excludedFolders: ['Templates', 'Old notes/2019'],
      excludedTags: ['private'],
      mutedSignals: ['folder'],
      resultCount: 20,
      topicFolder: 'Topics',
    };
    const before = stage.settings;
    for (const { key } of controlsOf(tab.getSettingDefinitions())) await tab.setControlValue(key, tab.getControlValue(key));
    expect(stage.settings).toEqual(before);
    expect(validateSettings(stage.settings).problems).toEqual([]);
  });

  it('turns a signal off and on', async () => {
    await tab.setControlValue('signal:folder', false);
    await tab.setControlValue('signal:text', false);
    expect(stage.settings.mutedSignals).toEqual(['folder', 'text']);
    expect(tab.getControlValue('signal:folder')).toBe(false);
    await tab.setControlValue('signal:folder', true);
    expect(stage.settings.mutedSignals).toEqual(['text']);
  });

  it('reads folders a line, tags by line, comma or space, and drops what is empty or double', async () => {
    expect(await set('excludedFolders', '/Old notes/\n\nTemplates\nTemplates/')).toEqual(['Old notes', 'Templates']);
    expect(await set('excludedTags', '#private, draft\n##status/done/  draft')).toEqual(['private', 'draft', 'status/done']);
    expect(tab.getControlValue('excludedTags')).toBe('#private\n#draft\n#status/done');
  });

  it('takes a path and names as they are meant, whatever stands around them', async () => {
    expect(await set('conceptsPath', ' /Lexicon/ ')).toBe('Lexicon');
    expect(await set('conceptsPath', '')).toBe('');
    expect(await set('neuroscienceName', ' Brain science ')).toBe('Brain science');
    expect(await set('aiName', ' ')).toBe('');
    await tab.setControlValue('conceptsPath', 7);
    expect(stage.settings.conceptsPath).toBe('');
  });

  it('passes over keys and values that are not its own', async () => {
    await tab.setControlValue('__proto__', true);
    await tab.setControlValue('excludedTags', 7);
    expect(stage.settings).toBe(DEFAULT_SETTINGS);
    expect(tab.getControlValue('constructor')).toBeUndefined();
  });

  describe('lists the decisions', () => {
    type Row = SettingDefinition;
    const rows = (): Row[] => {
      const group = tab.getSettingDefinitions().find((item) => 'heading' in item && item.heading === 'Your decisions');
      const items = group && 'items' in group ? (group.items ?? []) : [];
      const isVisible = ({ visible }: Row): boolean => (typeof visible === 'function' ? visible() : visible !== false);
      return items.filter((item): item is Row => !('type' in item) && isVisible(item));
    };
    const words = (): string[] => rows().map(({ name, desc }) => `${name}: ${typeof desc === 'string' ? desc : ''}`);
    const press = (name: string): void => {
      const row = rows().find((one) => one.name === name);
      if (!row || !('render' in row) || !row.render) throw new Error(`no row ${name}`);
      const setting = Setting.create__(document.body);
      row.render(setting.asOriginalType__(), SettingGroup.create__(document.body).asOriginalType__());
      setting.settingEl.querySelector('button')?.click();
    };

    beforeEach(() => {
      stage.settings = {
        ...DEFAULT_SETTINGS,
        hiddenNotes: ['A.md', 'Old/Gone.md'],
        hiddenPairs: [{ note: 'B.md', other: 'C.md' }],
        pinnedPairs: [{ note: 'Old/Gone.md', other: 'C.md' }],
        mutedSignals: ['folder', 'no-such-signal'],
      };
    });

    it('one by one, and says which are about notes that are missing', () => {
      expect(words()).toEqual([
        'A: Hidden everywhere',
        'Old/Gone.md (missing): Hidden everywhere',
        'C: Hidden beside B',
        'C: Pinned beside Old/Gone.md (missing)',
        'Folder: Does not count',
        'no-such-signal: Does not count',
        'Clear missing notes: 2 decisions about notes that are no longer in the vault. They count again if the notes come back.',
        'Clear all decisions: Show every hidden note again, unpin all notes, let all signals count, and leave topics as they are found.',
      ]);
    });

    it('and says that there are none', () => {
      stage.settings = DEFAULT_SETTINGS;
      expect(rows().map(({ name }) => name)).toEqual(['No decisions yet']);
    });

    it('which can be taken back each, or all that are missing', () => {
      press('A');
      expect(stage.settings.hiddenNotes).toEqual(['Old/Gone.md']);
      press('Folder');
      expect(stage.settings.mutedSignals).toEqual(['no-such-signal']);
      press('Clear missing notes');
      expect(stage.settings).toMatchObject({ hiddenNotes: [], pinnedPairs: [], hiddenPairs: [{ note: 'B.md', other: 'C.md' }] });
    });

    it('anew when they change elsewhere, and only then', () => {
      const update = vi.spyOn(tab, 'update').mockImplementation(() => void tab.getSettingDefinitions());
      const refresh = vi.spyOn(tab, 'refreshDomState').mockImplementation(() => undefined);
      tab.getSettingDefinitions();
      stage.fireChange();
      expect([update.mock.calls.length, refresh.mock.calls.length]).toEqual([0, 1]);
      stage.settings = { ...stage.settings, hiddenNotes: ['A.md'] };
      stage.fireChange();
      stage.fireChange();
      expect([update.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 2]);
    });
  });
});
