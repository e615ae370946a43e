const SNAKE = /^[^\s-]*[^\s_]_[^\s_][^\s]*$/;
const KEBAB = /^\p{Ll}[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+$/u;
const COMPOUND = /^\p{Ll}+-\p{N}+$/u;

/**
 * A file name for reading: `the_role_of_sleep` and `the-role-of-sleep` get blanks, `self-attention at work` and `gpt-3` stay
 * as they are. Logseq's `a___b` is a page `b` of `a`.
 */
export function readableName(name: string): string {
  if (name.includes('___')) return name.replace(/___/g, '/');
  if (name.includes('_') && SNAKE.test(name)) return name.replace(/_+/g, ' ').trim();
  if (name.includes('-') && KEBAB.test(name) && !COMPOUND.test(name)) return name.replace(/-/g, ' ');
  return name;
}
