import { setIcon, type Component } from 'obsidian';
import type { Topic } from '../../core/topics/topic';
import { FieldBar } from '../list/field-bar';
import type { KeyedRow } from '../list/keyed-list';
import { NameBox } from './name-box';
import { setPaletteColor } from '../list/palette-color';
import { TopicDetails, type TopicActions } from './topic-details';
import type { TopicEntry } from './topic-filter';
import { telling } from './topic-terms';
import type { Tree } from '../list/tree';
import { addIcon } from '../worded';
import { formatCount } from '../words';

/** Terms named below a topic. */
const MOST_TERMS = 4;

/** A topic of the list; what is below it is made when it is opened. */
export class TopicRow implements KeyedRow<TopicEntry> {
  readonly el = createDiv('tree-item connectome-topic');
  private readonly self = this.el.createDiv('tree-item-self is-clickable connectome-self connectome-topic-self');
  private readonly dot: HTMLElement;
  private readonly name: HTMLElement;
  private readonly nameBox: NameBox;
  private readonly pin: HTMLElement;
  private readonly eye: HTMLElement;
  private readonly size: HTMLElement;
  private readonly terms: HTMLElement;
  private readonly fields: FieldBar;
  private readonly group: HTMLElement;
  private details: TopicDetails | null = null;
  private entry: TopicEntry | null = null;
  /** A name that was typed for a state of the topic: on show until there is a newer one. */
  private typed: { readonly topic: Topic; readonly name: string } | null = null;
  private isOpen = false;
  /** Opened by the find box or the filter, not by hand. */
  private isOpenByFilter = false;

  constructor(
    private readonly tree: Tree,
    private readonly component: Component,
    private readonly actions: TopicActions,
  ) {
    addIcon(this.self, 'chevron-down', 'connectome-chevron');
    const inner = this.self.createDiv('tree-item-inner connectome-topic-inner');
    const head = inner.createDiv('connectome-topic-head');
    this.dot = head.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } });
    this.name = head.createSpan('connectome-topic-name');
    this.nameBox = new NameBox(this.name, 'Name of the topic');
    this.pin = addMark(head, 'pin', 'Pinned');
    this.eye = addMark(head, 'eye-off', 'Hidden');
    this.size = head.createSpan('connectome-count');
    this.terms = inner.createDiv('connectome-topic-terms');
    this.fields = new FieldBar(inner, 'small');
    this.group = this.el.createDiv({ cls: 'connectome-topic-group', attr: { role: 'group' } });
    tree.add(this.el, 1, {
      toggle: (open) => this.toggle(open),
      menu: (menu) => {
        if (this.entry?.topic) actions.topicMenu(menu, this.entry.topic, () => this.rename());
      },
    });
    this.setOpen(false);
  }

  update(entry: TopicEntry): void {
    const opened = this.entry?.opens ?? false;
    this.entry = entry;
    const { topic } = entry;
    const active = this.actions.activeNote();
    // Without a topic the dot is a ring.
    setPaletteColor(this.dot, topic ? topic.color : null);
    this.name.setText(topic !== null && topic === this.typed?.topic ? this.typed.name : entry.name);
    this.pin.hidden = topic?.pinned !== true;
    this.eye.hidden = topic?.hidden !== true;
    this.el.toggleClass('is-hidden-topic', topic?.hidden === true);
    this.size.setText(formatCount(entry.notes.length));
    const terms = topic ? telling(topic, MOST_TERMS).join(', ') : '';
    this.terms.setText(terms);
    this.terms.hidden = terms === '';
    this.fields.show(topic?.fields ?? []);
    const isActive = topic !== null && active !== null && topic.notes.some(({ note }) => note === active);
    this.el.toggleClass('is-active', isActive);
    this.el.setAttr('aria-current', isActive ? 'true' : null);
    // Once: what is closed by hand afterwards stays closed.
    if (entry.opens && !opened && !this.isOpen) {
      this.isOpenByFilter = true;
      this.setOpen(true);
    } else if (!entry.opens && this.isOpenByFilter) {
      this.setOpen(false);
    } else if (this.isOpen) {
      this.showDetails();
    }
  }

  /** Opens the topic and puts the focus on it. */
  reveal(): void {
    this.tree.patch(() => this.setOpen(true));
    this.el.scrollIntoView({ block: 'start' });
    this.tree.focus(this.el);
  }

  close(): void {
    this.setOpen(false);
  }

  private rename(): void {
    const topic = this.entry?.topic;
    if (!topic) return;
    this.nameBox.open(topic.name, 'Automatic name', (typed) => {
      this.tree.focus(this.el);
      if (typed === null) return;
      this.typed = typed.trim() === '' ? null : { topic, name: typed.trim() };
      if (this.typed) this.name.setText(this.typed.name);
      this.actions.renameTopic(topic, typed);
    });
  }

  private toggle(open: boolean): void {
    this.isOpenByFilter = false;
    this.tree.patch(() => this.setOpen(open));
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    if (!open) this.isOpenByFilter = false;
    this.el.setAttr('aria-expanded', open);
    this.group.hidden = !open;
    if (open) this.showDetails();
  }

  private showDetails(): void {
    if (!this.entry) return;
    this.details ??= new TopicDetails(this.group, this.tree, this.component, this.actions);
    this.details.show(this.entry);
  }
}

/** A small icon that says something of the topic, to a screen reader too. */
function addMark(parent: HTMLElement, icon: string, label: string): HTMLElement {
  const el = parent.createSpan({ cls: 'connectome-topic-mark', attr: { role: 'img', 'aria-label': label } });
  setIcon(el, icon);
  el.hidden = true;
  return el;
}
