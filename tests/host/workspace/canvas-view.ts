import * as mocks from 'obsidian-test-mocks/obsidian';
import { parseCanvas, type CanvasNode } from '../../../src/core/note/canvas/canvas-file';
import { hostApp } from '../host-app';
import type { HostLeaf } from './leaf';

/** A canvas: its nodes one below the other, without their places and edges. It has no lines, so that it can be asked to show none. */
export class CanvasView extends mocks.FileView {
  constructor(leaf: HostLeaf) {
    super(leaf as unknown as mocks.WorkspaceLeaf);
    this.contentEl.addClass('view-content');
  }

  override getViewType(): string {
    return 'canvas';
  }

  override getIcon(): string {
    return 'shapes';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path };
  }

  override setEphemeralState(state: unknown): void {
    if (typeof state === 'object' && state !== null && 'line' in state) throw new Error('a canvas was asked for a line');
  }

  override async setState(state: unknown): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    this.file = typeof path === 'string' ? hostApp(this.app).vault.getFileByPath(path) : null;
    this.contentEl.empty();
    const text = this.file === null ? '' : await hostApp(this.app).vault.cachedRead(this.file);
    for (const node of parseCanvas(text)?.nodes ?? []) this.contentEl.createDiv({ cls: 'canvas-node', text: wordsOf(node) });
  }
}

function wordsOf(node: CanvasNode): string {
  switch (node.kind) {
    case 'text': return node.text;
    case 'file': return node.file;
    case 'link': return node.url;
    case 'group': return node.label;
  }
}
