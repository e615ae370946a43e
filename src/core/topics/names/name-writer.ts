/** How words of names are written, and which they are. */
export interface NameWriter {
  /** How the key is written in the notes; `null` where that is not known. */
  write(key: string): string | null;
  /** The longest phrase of a short text, as a key; `''` where there is none. */
  key(text: string): string;
}
