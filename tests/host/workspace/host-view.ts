import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostLeaf } from './leaf';
import type { TFile } from 'obsidian-test-mocks/obsidian';

/** What the workspace uses of a view, whoever wrote it. */
export interface HostView extends mocks.Component {
  readonly containerEl: HTMLElement;
  readonly leaf: HostLeaf;
  file?: TFile | null;
  /** Whether a file opened from here may take its place; true where absent. */
  navigation?: boolean;
  getViewType(): string;
  getDisplayText(): string;
  getIcon(): string;
  getState(): Record<string, unknown>;
  setState(state: unknown, result: { history: boolean }): Promise<void>;
  getEphemeralState(): unknown;
  setEphemeralState(state: unknown): void;
  onOpen(): Promise<void>;
  onClose(): Promise<void>;
  onResize(): void;
}

export interface OpenState {
  readonly state?: Record<string, unknown>;
  readonly eState?: Record<string, unknown>;
  readonly active?: boolean;
}

export type ViewCreator = (leaf: HostLeaf) => HostView;
