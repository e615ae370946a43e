import * as mocks from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../icons';

/** Replaces methods of a mock's prototype; `This` names the fields they use, private ones included. */
function patch<This>(prototype: object, methods: object & ThisType<This>): void {
  Object.assign(prototype, methods);
}

interface SettingParts { settingEl: HTMLElement; controlEl: HTMLElement; infoEl: HTMLElement; nameEl: HTMLElement; descEl: HTMLElement }
interface GroupParts { groupEl__: HTMLElement; headerEl: HTMLElement; headerInnerEl: HTMLElement; listEl: HTMLElement }
interface TextParts { inputEl: HTMLInputElement; value: string; _onChange?: (value: string) => unknown }
interface ToggleParts { toggleEl: HTMLElement; value: boolean; disabled: boolean; _onChange: ((value: boolean) => unknown) | null; onClick(): void }
interface DropdownParts { selectEl: HTMLSelectElement; changeCallback?: () => unknown }
interface SliderParts { sliderEl: HTMLInputElement; showValue: () => void; value: number; _onChange: ((value: number) => unknown) | null }
interface ButtonParts { buttonEl: HTMLButtonElement; clickHandler?: (event: MouseEvent) => unknown }
interface ExtraParts { extraSettingsEl: HTMLElement; disabled: boolean; clickHandler?: () => unknown }

/** Gives the mock settings controls the app's elements, and lets a person work them. */
export function patchSettingComponents(): void {
  patchRows();
  patchTexts();
  patchChoices();
  patchButtons();
}

function patchRows(): void {
  patch<SettingParts>(mocks.Setting.prototype, {
    constructor__() {
      this.settingEl.addClass('setting-item');
      this.infoEl.addClass('setting-item-info');
      this.nameEl.addClass('setting-item-name');
      this.descEl.addClass('setting-item-description');
      this.controlEl.addClass('setting-item-control');
      this.settingEl.append(this.infoEl, this.controlEl);
    },
    setDesc(description: string | DocumentFragment) {
      this.descEl.setText(description);
      return this;
    },
  });
  patch<GroupParts>(mocks.SettingGroup.prototype, {
    constructor__() {
      this.groupEl__.addClass('setting-group');
      this.headerEl.addClasses(['setting-item', 'setting-item-heading']);
      this.headerInnerEl.addClass('setting-item-name');
      this.listEl.addClass('setting-items');
    },
    setHeading(text: string) {
      this.headerInnerEl.setText(text);
      if (text === '') this.headerEl.remove();
      else this.groupEl__.prepend(this.headerEl);
      return this;
    },
    addExtraButton(build: (button: object) => unknown) {
      build(mocks.ExtraButtonComponent.create__(this.headerEl));
      this.groupEl__.prepend(this.headerEl);
      return this;
    },
  });
}

function patchTexts(): void {
  patch<TextParts>(mocks.AbstractTextComponent.prototype, {
    constructor3__() {
      this.inputEl.addEventListener('input', () => {
        this.value = this.inputEl.value;
        this._onChange?.(this.value);
      });
    },
    setValue(value: string) {
      this.value = value;
      this.inputEl.value = value;
      return this;
    },
    setDisabled(disabled: boolean) {
      this.inputEl.disabled = disabled;
      return this;
    },
  });
  patch<TextParts & { clearButtonEl: HTMLElement }>(mocks.SearchComponent.prototype, {
    constructor4__() {
      const box = createDiv('search-input-container');
      this.inputEl.replaceWith(box);
      this.clearButtonEl.addClass('search-input-clear-button');
      this.clearButtonEl.setAttr('aria-label', 'Clear search');
      box.append(this.inputEl, this.clearButtonEl);
      this.inputEl.setAttrs({ enterkeyhint: 'search', spellcheck: 'false' });
      this.clearButtonEl.addEventListener('click', () => {
        this.inputEl.value = '';
        this.inputEl.dispatchEvent(new Event('input'));
        this.inputEl.focus();
      });
    },
    onChanged() {
      this._onChange?.(this.inputEl.value);
    },
  });
}

function patchChoices(): void {
  patch<ToggleParts>(mocks.ToggleComponent.prototype, {
    constructor3__() {
      this.toggleEl.addClass('checkbox-container');
      this.toggleEl.setAttrs({ role: 'switch', tabindex: '0', 'aria-checked': 'false' });
      this.toggleEl.addEventListener('click', () => {
        if (!this.disabled) this.onClick();
      });
      this.toggleEl.addEventListener('keydown', (event) => {
        if (event.key === ' ' || event.key === 'Enter') this.onClick();
      });
    },
    onClick() {
      const next = !this.value;
      (this as unknown as mocks.ToggleComponent).setValue(next);
      this._onChange?.(next);
    },
    setValue(value: boolean) {
      this.value = value;
      this.toggleEl.toggleClass('is-enabled', value);
      this.toggleEl.setAttr('aria-checked', String(value));
      return this;
    },
  });
  patch<DropdownParts>(mocks.DropdownComponent.prototype, {
    constructor3__() {
      this.selectEl.addClass('dropdown');
      this.selectEl.addEventListener('change', () => this.changeCallback?.());
    },
    setValue(value: string) {
      this.selectEl.value = value;
      return this;
    },
    setDisabled(disabled: boolean) {
      this.selectEl.disabled = disabled;
      return this;
    },
  });
  patch<SliderParts>(mocks.SliderComponent.prototype, {
    constructor3__() {
      this.sliderEl.addClass('slider');
      const shown = createSpan('slider-value');
      this.sliderEl.before(shown);
      this.showValue = () => shown.setText(this.sliderEl.value);
      this.sliderEl.addEventListener('input', () => this.showValue());
      this.sliderEl.addEventListener('change', () => {
        this.value = Number(this.sliderEl.value);
        this._onChange?.(this.value);
      });
    },
    setValue(value: number) {
      this.value = value;
      this.sliderEl.value = String(value);
      this.showValue();
      return this;
    },
  });
}

function patchButtons(): void {
  patch<ButtonParts>(mocks.ButtonComponent.prototype, {
    constructor2__() {
      this.buttonEl.addEventListener('click', (event) => this.clickHandler?.(event));
    },
    setIcon(icon: string) {
      setIcon(this.buttonEl, icon);
      return this;
    },
    setDisabled(disabled: boolean) {
      this.buttonEl.disabled = disabled;
      return this;
    },
  });
  patch<ExtraParts>(mocks.ExtraButtonComponent.prototype, {
    constructor2__() {
      this.extraSettingsEl.addClasses(['clickable-icon', 'extra-setting-button']);
      setIcon(this.extraSettingsEl, 'settings');
      this.extraSettingsEl.setAttrs({ role: 'button', tabindex: '0' });
      this.extraSettingsEl.addEventListener('click', () => {
        if (!this.disabled) this.clickHandler?.();
      });
    },
    setIcon(icon: string) {
      setIcon(this.extraSettingsEl, icon);
      return this;
    },
  });
}
