import * as mocks from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../icons';
import type { Region } from './frame';
import type { HostApp } from '../host-app';
import type { HostView, OpenState } from './host-view';

export interface ViewState {
  readonly type: string;
  readonly state?: Record<string, unknown>;
  readonly active?: boolean;
  readonly pinned?: boolean;
}

interface LeafParts extends mocks.Events {
  view: HostView | null;
  parent: object;
}

const Base = mocks.WorkspaceLeaf as unknown as new (app: HostApp) => LeafParts;

/** A tab: it builds, shows and ends the view that its state names. */
export class HostLeaf extends Base {
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  readonly app: HostApp;
  pinned = false;
  private readonly titleEl: HTMLElement;
  private readonly iconEl: HTMLElement;
  private attached = true;

  constructor(app: HostApp, readonly region: Region) {
    super(app);
    this.app = app;
    this.containerEl = app.frame.pane(region).createDiv('workspace-leaf');
    this.tabHeaderEl = app.frame.tabBar(region).createDiv('workspace-tab-header tappable');
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const close = inner.createDiv('workspace-tab-header-inner-close-button');
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => app.workspace.setActiveLeaf(this, { focus: true }));
    this.tabHeaderEl.addEventListener('auxclick', () => this.detach());
    this.containerEl.addEventListener('pointerdown', () => app.workspace.setActiveLeaf(this, {}), true);
  }

  get isAttached(): boolean {
    return this.attached;
  }

  getViewState(): ViewState {
    if (this.view === null) return { type: 'empty', state: {} };
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
  }

  getRoot(): object {
    const { leftSplit, rightSplit, rootSplit } = this.app.workspace;
    return this.region === 'left' ? leftSplit : this.region === 'right' ? rightSplit : rootSplit;
  }

  getDisplayText(): string {
    return this.view?.getDisplayText() ?? 'New tab';
  }

  getIcon(): string {
    return this.view?.getIcon() ?? 'file';
  }

  async setViewState(next: ViewState, eState?: Record<string, unknown>): Promise<void> {
    const creator = this.app.viewCreators.get(next.type);
    if (creator === undefined) {
      await this.open(null);
      return;
    }
    if (this.view?.getViewType() !== next.type) await this.open(creator(this));
    if (next.pinned !== undefined) this.pinned = next.pinned;
    await this.view?.setState(next.state ?? {}, { history: false });
    if (eState !== undefined) this.view?.setEphemeralState(eState);
    this.updateHeader();
    if (next.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.layoutChanged();
  }

  /** Ends the view that is here and shows `view`. */
  async open(view: HostView | null): Promise<HostView | null> {
    const before = this.view;
    if (before !== null) {
      await before.onClose();
      before.unload();
      before.containerEl.remove();
    }
    this.view = view;
    if (view !== null) {
      view.containerEl.addClass('workspace-leaf-content');
      view.containerEl.setAttr('data-type', view.getViewType());
      this.containerEl.appendChild(view.containerEl);
      view.load();
      await view.onOpen();
    }
    this.updateHeader();
    return view;
  }

  async openFile(file: mocks.TFile, open: OpenState = {}): Promise<void> {
    const type = this.app.viewTypeOf(file.extension);
    await this.setViewState({ type, state: { ...open.state, file: file.path } }, open.eState);
    if (open.active !== false) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.fileOpened(this, file);
  }

  getEphemeralState(): unknown {
    return this.view?.getEphemeralState();
  }

  setEphemeralState(state: Record<string, unknown>): void {
    this.view?.setEphemeralState(state);
  }

  async loadIfDeferred(): Promise<void> {}

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
  }

  togglePinned(): void {
    this.pinned = !this.pinned;
  }

  detach(): void {
    if (!this.attached) return;
    this.attached = false;
    void this.open(null);
    this.containerEl.remove();
    this.tabHeaderEl.remove();
    this.app.workspace.forget(this);
  }

  /** Whether this is the tab in front of its region. */
  setInFront(inFront: boolean): void {
    this.containerEl.toggle(inFront);
    this.tabHeaderEl.toggleClass('is-active', inFront);
    if (inFront) this.view?.onResize();
  }

  updateHeader(): void {
    this.titleEl.setText(this.getDisplayText());
    this.tabHeaderEl.setAttr('aria-label', this.getDisplayText());
    this.tabHeaderEl.setAttr('data-type', this.getViewState().type);
    setIcon(this.iconEl, this.getIcon());
  }
}
