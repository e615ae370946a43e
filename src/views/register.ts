import type { Plugin } from 'obsidian';
import { ConnectomeBlock } from './code-block';
import type { ViewContext } from './context';
import { showIndexStatus } from './index-status';
import { MapView } from './map/map-view';
import { RelatedView } from './related/related-view';
import { revealRelated } from './reveal';
import { TopicsView } from './topics/topics-view';
import { HOVER_SOURCE } from './note/link-gestures';
import { SuggestedView } from './suggested/suggested-view';
import { BetweenView } from './between/between-view';
import { addTopicNoteMenu } from './topic-note/topic-note-update';
import { TopicPageView } from './topic-page/topic-page-view';
import { BETWEEN_VIEW, MAP_VIEW, RELATED_VIEW, SUGGESTED_VIEW, TOPIC_VIEW, TOPICS_VIEW } from './view-types';

/** Registers the views with their ribbon icon, the status bar item, the code block and the source of hover previews; they go with the plugin. */
export function registerViews(plugin: Plugin, context: ViewContext): void {
  plugin.registerView(RELATED_VIEW, (leaf) => new RelatedView(leaf, context));
  plugin.registerView(TOPICS_VIEW, (leaf) => new TopicsView(leaf, context));
  plugin.registerView(SUGGESTED_VIEW, (leaf) => new SuggestedView(leaf, context));
  plugin.registerView(BETWEEN_VIEW, (leaf) => new BetweenView(leaf, context));
  plugin.registerView(MAP_VIEW, (leaf) => new MapView(leaf, context));
  plugin.registerView(TOPIC_VIEW, (leaf) => new TopicPageView(leaf, context));
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: 'Connectome', defaultMod: true });
  plugin.registerMarkdownCodeBlockProcessor('connectome', (source, el, section) => {
    section.addChild(new ConnectomeBlock(el, plugin.app, context, source, section.sourcePath));
  });
  plugin.addRibbonIcon('waypoints', 'Open related notes', () => void revealRelated(plugin.app));
  addTopicNoteMenu(plugin, context);
  showIndexStatus(plugin, context);
}
