export interface HostServerOptions {
  /** The vault's folder. */
  readonly vault: string;
  /** Whether changes made in the page reach the folder; otherwise they live as long as the page. */
  readonly write?: boolean;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The folder with main.js, manifest.json and styles.css; the project's root where it is not said. */
  readonly plugin?: string;
}

/** Serves the built plugin in the test host, on this machine only. */
export function serveHost(options: HostServerOptions): Promise<{ readonly url: string; close(): Promise<void> }>;
