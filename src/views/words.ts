// Numbers and counts as the views write them.

/** `6214` → `6,214`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** `1 note`, `2 notes`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** An offset into a recording: `760` → `12:40`, `3725` → `1:02:05`. */
export function formatOffset(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** How an error reads in one line, whatever was thrown. */
export function errorLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.trim() || 'Unknown error';
}

/** Begins with a capital and ends with a full stop. */
export function asSentence(words: string): string {
  const line = words.charAt(0).toUpperCase() + words.slice(1);
  return line === '' || /[.!?…。！？]$/.test(line) ? line : `${line}.`;
}
