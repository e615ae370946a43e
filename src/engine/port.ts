import type { FromEngine, ToEngine } from './protocol';

/** What a port tells its owner. After `down` the port is dead and says nothing more. */
export interface PortEvents {
  readonly message: (message: FromEngine) => void;
  readonly down: (reason: string) => void;
}

/** A line to one running engine. */
export interface Port {
  /** Throws where the message cannot be copied to the other side. */
  send(message: ToEngine): void;
  /** Ends the engine at the other side; no event follows. */
  close(): void;
}

/** Starts an engine; throws where its kind cannot run here. Events come later, never within the call. */
export type PortFactory = (events: PortEvents) => Port;
