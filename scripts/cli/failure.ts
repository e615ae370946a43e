/** Something the caller has to put right, worded as one line: what, where, remedy. */
export class Failure extends Error {
  /** `code` is the exit status: 1 where the input is wrong, 2 where the call is wrong. */
  constructor(readonly code: 1 | 2, message: string) {
    super(message);
  }
}

export const wrongInput = (message: string): Failure => new Failure(1, message);
export const wrongCall = (message: string): Failure => new Failure(2, message);

/** The cause of an error in a few words, without the path that Node repeats in it. */
export function cause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS.get(code) ?? error.message.split('\n', 1)[0] ?? code;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'the file is not there any more'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links go in a circle'],
  ['EIO', 'the disk could not read it'],
  ['EMFILE', 'too many files are open'],
  ['ERR_STRING_TOO_LONG', 'it is too large for one text'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is larger than 2 GB'],
]);
