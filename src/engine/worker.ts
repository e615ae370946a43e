// The engine as one script: built once, run in the worker and, where no worker can be started, on the main thread.
import type { FromEngine, ToEngine } from './protocol';
import { createRuntime } from './runtime';
import { EngineServer } from './server';
import { timers } from './timer';
import type { After } from './timer';

/** An engine that answers through `post`. */
export function startServer(post: (message: FromEngine) => void, after: After): EngineServer {
  return new EngineServer(createRuntime(post, after));
}

/** Starts the engine behind the message port of a worker; called by the worker's script. */
export function serve(scope: typeof self): void {
  const post = (message: FromEngine): void => scope.postMessage(message);
  const server = startServer(post, timers(scope));
  // Only the plugin holds the other end of this port.
  scope.onmessage = (event: MessageEvent<ToEngine>): void => server.receive(event.data);
  post({ kind: 'ready' });
}
