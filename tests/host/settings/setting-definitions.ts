import * as mocks from 'obsidian-test-mocks/obsidian';
import type { SettingControl, SettingDefinition, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage, SettingGroupItem } from 'obsidian';

/** What the rows ask of their tab. */
export interface ControlStore {
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
}

interface Row {
  readonly el: HTMLElement;
  refresh(): void;
}

type Flag = boolean | (() => boolean) | undefined;
const isOn = (flag: Flag, otherwise: boolean): boolean => (typeof flag === 'function' ? flag() : flag ?? otherwise);

/** Settings built from `getSettingDefinitions()`, with real inputs. */
export class DefinedSettings {
  private rows: Row[] = [];
  private cleanups: (() => void)[] = [];

  constructor(private readonly containerEl: HTMLElement, private readonly store: ControlStore) {}

  render(items: readonly SettingDefinitionItem[]): void {
    this.clear();
    let loose: mocks.SettingGroup | null = null;
    for (const item of items) {
      if ('type' in item && item.type !== 'page') {
        loose = null;
        this.addGroup(item);
        continue;
      }
      loose ??= mocks.SettingGroup.create__(this.containerEl);
      this.addItem(item, loose, 0);
    }
    this.refreshState();
  }

  clear(): void {
    for (const cleanup of this.cleanups) cleanup();
    this.cleanups = [];
    this.rows = [];
    this.containerEl.empty();
  }

  /** Evaluates every `visible` and `disabled` again. */
  refreshState(): void {
    for (const row of this.rows) row.refresh();
  }

  private addGroup(definition: Exclude<SettingDefinitionItem, SettingDefinition | SettingDefinitionPage>): void {
    const group = mocks.SettingGroup.create__(this.containerEl);
    const el = group.groupEl__;
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(...definition.cls.split(' '));
    for (const build of definition.extraButtons ?? []) group.addExtraButton(build as never);
    const items = definition.items ?? [];
    items.forEach((item, index) => this.addItem(item, group, index, definition.type === 'list' ? definition as SettingDefinitionList : undefined));
    if (definition.type === 'list') this.addListParts(definition as SettingDefinitionList, group);
    this.rows.push({ el, refresh: () => el.toggle(isOn(definition.visible, true)) });
  }

  private addListParts(list: SettingDefinitionList, group: mocks.SettingGroup): void {
    if ((list.items ?? []).length === 0 && list.emptyState !== undefined) group.listEl.createDiv('setting-item setting-list-empty').append(list.emptyState);
    const { addItem } = list;
    if (addItem === undefined) return;
    group.addExtraButton((button) => {
      button.setIcon('plus').setTooltip(addItem.name).onClick(() => addItem.action(button.extraSettingsEl));
    });
  }

  private addItem(item: SettingGroupItem, group: mocks.SettingGroup, index: number, list?: SettingDefinitionList): void {
    const setting = mocks.Setting.create__(group.listEl);
    setting.setName(item.name);
    if (item.desc !== undefined) setting.setDesc(item.desc);
    let disabled: Flag;
    if ('type' in item) {
      this.addPage(item, setting);
    } else if (item.control !== undefined) {
      disabled = item.control.disabled;
      this.addControl(setting, item.control);
    } else if (item.render !== undefined) {
      const cleanup = item.render(setting.asOriginalType__(), group.asOriginalType__());
      if (typeof cleanup === 'function') this.cleanups.push(cleanup);
    } else if (item.action !== undefined) {
      const { action } = item;
      disabled = item.disabled;
      setting.settingEl.addClasses(['mod-action', 'tappable']);
      setting.settingEl.setAttrs({ role: 'button', tabindex: '0' });
      setting.settingEl.addEventListener('click', () => {
        if (!isOn(disabled, false)) action(setting.settingEl, index);
      });
    }
    if (list?.onDelete !== undefined) setting.addExtraButton((button) => void button.setIcon('x').setTooltip('Delete').onClick(() => list.onDelete?.(index)));
    this.rows.push({
      el: setting.settingEl,
      refresh: () => {
        setting.settingEl.toggle(isOn(item.visible, true));
        setting.setDisabled(isOn(disabled, false));
      },
    });
  }

  private addPage(page: SettingDefinitionPage, setting: mocks.Setting): void {
    setting.settingEl.addClass('tappable');
    const shown = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
    if (shown !== undefined) setting.controlEl.createSpan({ cls: 'setting-display-value', text: shown });
    setting.addExtraButton((button) => void button.setIcon('chevron-right'));
    setting.settingEl.addEventListener('click', () => {
      this.render(page.items ?? []);
    });
  }

  private addControl(setting: mocks.Setting, control: SettingControl): void {
    const stored = this.store.getControlValue(control.key) ?? control.defaultValue;
    const write = async (value: unknown): Promise<void> => {
      const problem = await (control.validate as ((value: unknown) => unknown) | undefined)?.(value);
      setting.setErrorMessage(typeof problem === 'string' && problem !== '' ? problem : null);
      if (typeof problem === 'string' && problem !== '') return;
      await this.store.setControlValue(control.key, value);
      this.refreshState();
    };
    const text = stored === undefined || stored === null ? '' : String(stored);
    switch (control.type) {
      case 'toggle':
        setting.addToggle((toggle) => void toggle.setValue(stored === true).onChange(write));
        break;
      case 'dropdown':
        setting.addDropdown((dropdown) => void dropdown.addOptions(control.options).setValue(text).onChange(write));
        break;
      case 'slider':
        setting.addSlider((slider) => void slider.setLimits(control.min, control.max, control.step).setValue(Number(stored)).onChange(write));
        break;
      case 'textarea':
        setting.addTextArea((area) => {
          area.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(write);
          if (control.rows !== undefined) area.inputEl.rows = control.rows;
        });
        break;
      case 'number':
        setting.addText((input) => {
          input.setValue(text).onChange((value) => write(Number.isFinite(parseFloat(value)) ? parseFloat(value) : control.defaultValue ?? 0));
          input.inputEl.type = 'number';
          for (const limit of ['min', 'max', 'step'] as const) if (control[limit] !== undefined) input.inputEl[limit] = String(control[limit]);
        });
        break;
      case 'color':
        setting.addText((input) => {
          input.setValue(text).onChange(write);
          input.inputEl.type = 'color';
        });
        break;
      default:
        setting.addText((input) => void input.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(write));
    }
  }
}
