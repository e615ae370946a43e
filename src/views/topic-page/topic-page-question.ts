import type { EngineClient } from '../../engine/client';
import type { PageAnswer, PageSubject } from './topic-page-state';
import { nearestTopic, refOf, topicCalled } from '../topics/topic-lookup';

const SENTENCES = 4;

/** Asks for the page of a topic: by its id, else, once the topics are up to date, by its name. Rejects as the engine does. */
export async function askTopicPage(engine: EngineClient, { id, name, notes }: PageSubject, signal?: AbortSignal): Promise<PageAnswer> {
  const known = await engine.request('topicPage', { id, sentences: SENTENCES }, signal);
  if (known) return { kind: 'shown', page: known };
  const topics = await engine.request('topics', {}, signal);
  const found = topicCalled(topics, id) ?? (name === '' ? null : topicCalled(topics, name));
  const page = found && (await engine.request('topicPage', { id: found.id, sentences: SENTENCES }, signal));
  if (page) return { kind: 'shown', page };
  const nearest = nearestTopic(topics, notes);
  return { kind: 'gone', nearest: nearest && refOf(nearest) };
}
