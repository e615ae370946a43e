import type { PortFactory } from './port';
import type { FromEngine } from './protocol';
import type { EngineServer } from './server';

/** An engine on this thread, for where workers cannot be started: in slices that leave the thread usable, but for Louvain, which runs in one piece. */
export function localPort(startServer: (post: (message: FromEngine) => void) => EngineServer): PortFactory {
  return ({ message }) => {
    let open = true;
    // Messages arrive in a turn of their own, as a worker's do.
    const later = (run: () => void): void => void Promise.resolve().then(() => {
      if (open) run();
    });
    const post = (answer: FromEngine): void => later(() => message(answer));
    const server = startServer(post);
    post({ kind: 'ready' });
    return {
      send: (sent) => later(() => server.receive(sent)),
      close: () => {
        open = false;
        server.dispose();
      },
    };
  };
}
