import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import { asNotePath } from '../../src/core/note/note';
import type { Engine } from '../../src/engine/client';
import { EngineConnection } from '../../src/engine/connection';
import { localPort } from '../../src/engine/local-port';
import type { PortFactory } from '../../src/engine/port';
import type { FromEngine, NoteSource, ToEngine, Update } from '../../src/engine/protocol';
import { createRuntime, type Runtime } from '../../src/engine/runtime';
import { EngineServer } from '../../src/engine/server';
import { timers } from '../../src/engine/timer';

const after = timers(globalThis);

/** A runtime whose clock goes on by 5 ms whenever it is read, so that work is cut into the same slices on every machine. */
export function steadyRuntime(post: (message: FromEngine) => void, changes: Partial<Runtime> = {}): Runtime {
  let clock = 0;
  return { ...createRuntime(post, after), now: () => (clock += 5), ...changes };
}

/** An engine at the other end of a message channel: all that passes is copied, as between a page and a worker. */
export function channelPort(changes: Partial<Runtime> = {}): PortFactory {
  return ({ message }) => {
    const { port1, port2 } = new MessageChannel();
    const server = new EngineServer(steadyRuntime((answer) => port2.postMessage(answer), changes));
    port2.onmessage = (event: MessageEvent<ToEngine>) => server.receive(event.data);
    port1.onmessage = (event: MessageEvent<FromEngine>) => message(event.data);
    port2.postMessage({ kind: 'ready' } satisfies FromEngine);
    return {
      send: (sent) => port1.postMessage(sent),
      close: () => {
        port1.onmessage = null;
        server.dispose();
        port1.close();
        port2.close();
      },
    };
  };
}

/** The two ways in which the engine runs. */
export const engines: Readonly<Record<'in a worker' | 'on the main thread', (changes?: Partial<Runtime>) => Engine>> = {
  'in a worker': (changes) => new EngineConnection([channelPort(changes)]),
  'on the main thread': (changes) => new EngineConnection([localPort((post) => new EngineServer(steadyRuntime(post, changes)))]),
};

/** A note as the vault hands it over, its links not resolved by the app. */
export function source(path: string, text: string, mtime = 1): NoteSource {
  return { path: asNotePath(path), stamp: { mtime, size: text.length, links: 0 }, text, metadata: parseMarkdown(text), resolved: new Map() };
}

export function update(put: readonly NoteSource[], remove: readonly string[] = []): Update {
  return { put, remove: remove.map(asNotePath), unreadable: [] };
}
