import { setIcon, type Component } from 'obsidian';

/** Makes an element answer to click, Enter and Space, and be announced as a button. */
export function makeClickable(component: Component, el: HTMLElement, act: (event: MouseEvent | KeyboardEvent) => void): void {
  el.setAttrs({ role: 'button', tabindex: 0 });
  component.registerDomEvent(el, 'click', act);
  component.registerDomEvent(el, 'keydown', (event) => {
    if (event.target !== el || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    act(event);
  });
}

/** A button of a side pane's header, as the app draws them. */
export function addHeaderButton(
  component: Component,
  parent: HTMLElement,
  icon: string,
  label: string,
  act: (event: MouseEvent | KeyboardEvent) => void,
): HTMLElement {
  const el = parent.createDiv({ cls: 'clickable-icon nav-action-button', attr: { 'aria-label': label } });
  setIcon(el, icon);
  makeClickable(component, el, act);
  return el;
}

/** Shows whether a header button's mode is on; the label says what a click will do. */
export function setPressed(button: HTMLElement, pressed: boolean, label: string): void {
  button.toggleClass('is-active', pressed);
  button.setAttrs({ 'aria-pressed': pressed, 'aria-label': label });
}
