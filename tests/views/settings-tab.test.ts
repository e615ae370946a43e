// @vitest-environment jsdom
import { Stage } from './stage';
import type { SettingControl, SettingDefinitionItem } from 'obsidian';
import { App, Plugin } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { SIGNALS } from '../../src/core/related/answer';
import { DEFAULT_SETTINGS, validateSettings } from '../../src/settings';
import { ConnectomeSettingTab } from '../../src/views/settings-tab';

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
    const expected = [...Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'mutedSignals'), ...SIGNALS.map((signal) => `signal:${signal}`)];
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
});
