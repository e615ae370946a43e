import type { Reporter } from './loaded-vault';

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

/** Standard output with back pressure. A reader that goes away (`| head`) ends the program quietly. */
export class StandardOutput {
  /** Whether nobody reads any more. */
  closed = false;

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  /** Resolves when the stream can take more. */
  async write(text: string): Promise<void> {
    if (this.closed || this.stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.stream.off('drain', done).off('error', done).off('close', done);
        resolve();
      };
      this.stream.on('drain', done).on('error', done).on('close', done);
    });
  }
}

const ERASE_LINE = '\r\u001b[K';
const PROGRESS_EVERY = 100;

/** Warnings a line each; progress only on a terminal, on one line that disappears. */
export function reporter(stream: Terminal): Reporter {
  let showing = false;
  const erase = (): void => {
    if (showing) stream.write(ERASE_LINE);
    showing = false;
  };
  return {
    progress(done, total) {
      if (stream.isTTY !== true) return;
      if (done >= total) return erase();
      if (done === 0 || done % PROGRESS_EVERY !== 0) return;
      stream.write(`${ERASE_LINE}reading notes: ${done} of ${total}`);
      showing = true;
    },
    warn(line) {
      erase();
      stream.write(`connectome: ${line}\n`);
    },
  };
}
