import type * as mocks from 'obsidian-test-mocks/obsidian';

/** Where a piece of rendered Markdown stands, as plugins are told. */
export interface RenderContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: mocks.Component): void;
  getSectionInfo(el: HTMLElement): { text: string; lineStart: number; lineEnd: number } | null;
}

export type CodeBlockProcessor = (source: string, el: HTMLElement, context: RenderContext) => unknown;
export type PostProcessor = (el: HTMLElement, context: RenderContext) => unknown;

/** What plugins registered for rendered Markdown. */
export class Rendering {
  readonly codeBlocks = new Map<string, CodeBlockProcessor>();
  readonly postProcessors: PostProcessor[] = [];
}
