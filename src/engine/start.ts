import { load, source } from 'worker:./worker';
import type { Engine } from './client';
import { EngineConnection } from './connection';
import { localPort } from './local-port';
import { timers } from './timer';
import type * as worker from './worker';
import { workerPort } from './worker-port';

/** Starts the engine in a worker, or on this thread where workers cannot be started. Requests may be made at once. */
export function startEngine(): Engine {
  const after = timers(window);
  // The build makes `load` from this very module.
  const here = (): typeof worker => load() as typeof worker;
  return new EngineConnection([workerPort(source, after), localPort((post) => here().startServer(post, after))]);
}
