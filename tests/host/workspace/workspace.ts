import * as mocks from 'obsidian-test-mocks/obsidian';
import type { Region } from './frame';
import type { HostApp } from '../host-app';
import type { HostView, OpenState } from './host-view';
import { HostLeaf } from './leaf';
import { letCollapse, type Dock } from './dock';

export type PaneType = boolean | 'tab' | 'split' | 'window';
type Side = 'left' | 'right';

interface WorkspaceParts extends mocks.Events {
  activeLeaf: HostLeaf | null;
  activeEditor: object | null;
  leftSplit: Dock;
  rightSplit: Dock;
  rootSplit: object;
  layoutReady: boolean;
  setLayoutReady__(): void;
  onLayoutReady(callback: () => unknown): void;
}

const Base = mocks.Workspace as unknown as new (app: HostApp, el: HTMLElement) => WorkspaceParts;

/** `workspace`: leaves in three regions, each with one leaf in front. Splits and windows become tabs. */
export class HostWorkspace extends Base {
  private readonly app: HostApp;
  private readonly leaves: Record<Region, HostLeaf[]> = { left: [], main: [], right: [] };
  private readonly inFront = new Map<Region, HostLeaf>();
  private readonly recentFiles: string[] = [];
  private recentMain: HostLeaf | null = null;
  /** The file that the last `file-open` named. */
  private announced: mocks.TFile | null = null;

  constructor(app: HostApp, el: HTMLElement) {
    super(app, el);
    this.app = app;
    letCollapse(this.leftSplit, (collapsed) => app.frame.setCollapsed('left', collapsed));
    letCollapse(this.rightSplit, (collapsed) => app.frame.setCollapsed('right', collapsed));
  }

  all(): HostLeaf[] {
    return [...this.leaves.left, ...this.leaves.main, ...this.leaves.right];
  }

  iterateAllLeaves(callback: (leaf: HostLeaf) => unknown): void {
    for (const leaf of this.all()) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: HostLeaf) => unknown): void {
    for (const leaf of [...this.leaves.main]) callback(leaf);
  }

  getLeavesOfType(type: string): HostLeaf[] {
    return this.all().filter((leaf) => leaf.view?.getViewType() === type);
  }

  getLeafById(id: string): HostLeaf | null {
    return this.all().find((leaf) => (leaf as unknown as { id__: string }).id__ === id) ?? null;
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getActiveFile(): mocks.TFile | null {
    const view = (this.activeLeaf?.region === 'main' ? this.activeLeaf : this.recentMain)?.view;
    // Beside a view that is of no file the one read last counts.
    if (view !== null && view !== undefined && !('file' in view)) return this.app.vault.getFileByPath(this.recentFiles[0] ?? '');
    return view?.file ?? null;
  }

  getActiveViewOfType<T>(type: abstract new (...args: never[]) => T): T | null {
    const view: unknown = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getMostRecentLeaf(): HostLeaf | null {
    return this.recentMain ?? this.leaves.main[0] ?? null;
  }

  getLastOpenFiles(): string[] {
    return [...this.recentFiles];
  }

  getLeaf(newLeaf: PaneType = false): HostLeaf {
    const current = this.recentMain;
    if (newLeaf === false && current !== null && !current.pinned) {
      // A view that is no place to navigate in stays; the file opens beside it.
      if (current.view?.navigation !== false) return current;
      const other = this.leaves.main.find((leaf) => !leaf.pinned && leaf.view?.navigation !== false);
      if (other !== undefined) return other;
    }
    return this.createLeaf('main');
  }

  getUnpinnedLeaf(): HostLeaf {
    return this.getLeaf(false);
  }

  getLeftLeaf(): HostLeaf {
    return this.createLeaf('left');
  }

  getRightLeaf(): HostLeaf {
    return this.createLeaf('right');
  }

  splitActiveLeaf(): HostLeaf {
    return this.createLeaf('main');
  }

  createLeafBySplit(leaf: HostLeaf): HostLeaf {
    return this.createLeaf(leaf.region);
  }

  createLeafInParent(): HostLeaf {
    return this.createLeaf('main');
  }

  openPopoutLeaf(): HostLeaf {
    return this.createLeaf('main');
  }

  async duplicateLeaf(leaf: HostLeaf): Promise<HostLeaf> {
    const copy = this.createLeaf(leaf.region);
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  async ensureSideLeaf(type: string, side: Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {}): Promise<HostLeaf> {
    const { active = true, reveal = true, state } = options;
    const leaf = this.getLeavesOfType(type).find((candidate) => candidate.region === side) ?? this.createLeaf(side);
    await leaf.setViewState({ type, active, ...(state === undefined ? {} : { state }) });
    if (reveal) await this.revealLeaf(leaf);
    return leaf;
  }

  async revealLeaf(leaf: HostLeaf): Promise<void> {
    if (leaf.region === 'left') this.leftSplit.expand();
    if (leaf.region === 'right') this.rightSplit.expand();
    this.bringToFront(leaf);
  }

  setActiveLeaf(leaf: HostLeaf, _params?: unknown): void {
    if (!leaf.isAttached) return;
    this.bringToFront(leaf);
    if (this.activeLeaf === leaf) return;
    this.activeLeaf?.containerEl.removeClass('mod-active');
    leaf.containerEl.addClass('mod-active');
    this.activeLeaf = leaf;
    if (leaf.region === 'main') {
      this.recentMain = leaf;
      this.activeEditor = leaf.view instanceof mocks.MarkdownView ? leaf.view : null;
    }
    this.trigger('active-leaf-change', leaf);
    this.announceFile();
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: PaneType = false, open: OpenState = {}): Promise<void> {
    const { path, subpath } = mocks.parseLinktext(linktext);
    let file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    file ??= await this.app.vault.create(/\.md$/i.test(path) ? path : `${path}.md`, '');
    const line = subpath === '' ? undefined : this.app.lineOf(file, subpath);
    const eState = { ...open.eState, ...(line === undefined ? {} : { line }) };
    await this.getLeaf(newLeaf).openFile(file, { ...open, eState });
  }

  getLayout(): Record<string, unknown> {
    return {};
  }

  updateOptions(): void {}

  /** Called by a leaf that shows another file now. */
  fileOpened(leaf: HostLeaf, file: mocks.TFile): void {
    this.recentFiles.unshift(file.path);
    if (leaf.region !== 'main') return;
    if (leaf === this.activeLeaf) this.activeEditor = leaf.view instanceof mocks.MarkdownView ? leaf.view : null;
    this.recentMain = leaf;
    this.announceFile();
  }

  /** Called by a leaf that ended. */
  forget(leaf: HostLeaf): void {
    const siblings = this.leaves[leaf.region];
    siblings.splice(siblings.indexOf(leaf), 1);
    const next = siblings[siblings.length - 1];
    if (this.inFront.get(leaf.region) === leaf) {
      this.inFront.delete(leaf.region);
      if (next !== undefined) this.bringToFront(next);
    }
    if (this.recentMain === leaf) this.recentMain = next ?? null;
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const heir = this.recentMain;
      if (heir !== null) this.setActiveLeaf(heir);
      else this.trigger('active-leaf-change', null);
      this.announceFile();
    }
    this.layoutChanged();
  }

  removeLeaf__(leaf: HostLeaf): void {
    leaf.detach();
  }

  layoutChanged(): void {
    this.trigger('layout-change');
  }

  /** The views that are open now, of every region. */
  views(): HostView[] {
    return this.all().flatMap((leaf) => (leaf.view === null ? [] : [leaf.view]));
  }

  private announceFile(): void {
    const file = this.getActiveFile();
    if (file === this.announced) return;
    this.announced = file;
    this.trigger('file-open', file);
  }

  private createLeaf(region: Region): HostLeaf {
    const leaf = new HostLeaf(this.app, region);
    this.leaves[region].push(leaf);
    leaf.updateHeader();
    if (this.inFront.has(region)) leaf.setInFront(false);
    else this.bringToFront(leaf);
    return leaf;
  }

  private bringToFront(leaf: HostLeaf): void {
    if (this.inFront.get(leaf.region) === leaf) return;
    this.inFront.get(leaf.region)?.setInFront(false);
    this.inFront.set(leaf.region, leaf);
    leaf.setInFront(true);
    this.layoutChanged();
  }
}
