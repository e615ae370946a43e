import { MarkdownView, type App, type PaneType, type View, type WorkspaceLeaf } from 'obsidian';
import type { TopicRef } from '../core/topics/topic';
import type { BetweenPart } from './list/closed-sections';
import { BETWEEN_VIEW, MAP_VIEW, RELATED_VIEW, SUGGESTED_VIEW, TOPIC_VIEW, TOPICS_VIEW } from './view-types';

/** A view that can be brought to one topic. */
export interface ShowsTopic {
  /** Opens the topic with this id and moves to it, as soon as the topics are known. */
  showTopic(id: string): void;
}

/** Opens the related view in the right sidebar, or brings it to the front. */
export async function revealRelated(app: App): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(RELATED_VIEW, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
}

/** A view that can be brought to its suggested tags. */
export interface ShowsTags {
  showTags(): void;
}

/** Opens the view of suggested links in the right sidebar, or brings it to the front, at its tags if wanted. */
export async function revealSuggested(app: App, at: 'links' | 'tags'): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(SUGGESTED_VIEW, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
  if (at === 'tags' && showsTags(leaf.view)) leaf.view.showTags();
}

/** Opens the topics view, or brings it to the front, at a topic if one is given. */
export async function revealTopics(app: App, topic: string | null): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(TOPICS_VIEW, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
  if (topic !== null && showsTopic(leaf.view)) leaf.view.showTopic(topic);
}

/** A view that can be brought to one of its parts. */
export interface ShowsBetween {
  showPart(part: BetweenPart): void;
}

/** Opens the view of bridges and gaps in the right sidebar, or brings it to the front, at a part if one is given. */
export async function revealBetween(app: App, part: BetweenPart | null): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(BETWEEN_VIEW, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
  if (part !== null && showsBetween(leaf.view)) leaf.view.showPart(part);
}

/** Opens the topic map in the main area, or brings it to the front: of all topics, or of what the active note is linked with. */
export async function revealMap(app: App, local: boolean): Promise<void> {
  const open = app.workspace.getLeavesOfType(MAP_VIEW)[0];
  const leaf = open ?? app.workspace.getLeaf('tab');
  await leaf.setViewState({ type: MAP_VIEW, active: true, state: { ...open?.getViewState().state, local } });
  await app.workspace.revealLeaf(leaf);
}

/** Opens the page of a topic in the main area, or in `leaf`, whose history then leads back. */
export async function openTopicPage(app: App, { id, name }: Pick<TopicRef, 'id' | 'name'>, pane: PaneType | boolean = false, leaf: WorkspaceLeaf | null = null): Promise<void> {
  const into = pane === false && leaf ? leaf : app.workspace.getLeaf(pane);
  await into.setViewState({ type: TOPIC_VIEW, active: true, state: { id, name } });
}

/** Puts the focus back into the note read last. */
export function leaveToEditor(app: App): void {
  const leaf = app.workspace.getMostRecentLeaf();
  if (!leaf) return;
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
}

function showsTags(view: View): view is View & ShowsTags {
  return view.getViewType() === SUGGESTED_VIEW && 'showTags' in view && typeof view.showTags === 'function';
}

function showsBetween(view: View): view is View & ShowsBetween {
  return view.getViewType() === BETWEEN_VIEW && 'showPart' in view && typeof view.showPart === 'function';
}

function showsTopic(view: View): view is View & ShowsTopic {
  return view.getViewType() === TOPICS_VIEW && 'showTopic' in view && typeof view.showTopic === 'function';
}
