import { describe, expect, it } from 'vitest';
import { Backlog } from '../../src/vault/backlog';

function all(backlog: Backlog): string[] {
  const paths: string[] = [];
  for (let next = backlog.next(); next !== null; next = backlog.next()) paths.push(next.again ? `${next.path} again` : next.path);
  return paths;
}

describe('the backlog', () => {
  it('puts what the user touched before the sweep of the vault, and holds each path once', () => {
    const backlog = new Backlog();
    backlog.sweep(['a', 'b', 'c']);
    backlog.sweep(['b', 'd']);
    backlog.touch('c', false);
    expect(backlog.size).toBe(4);
    expect(all(backlog)).toEqual(['c', 'a', 'b', 'd']);
    expect(backlog.size).toBe(0);
  });

  it('does not forget that a note is to be read again when something lesser happens to it', () => {
    const backlog = new Backlog();
    backlog.touch('a', true);
    backlog.touch('a', false);
    backlog.sweep(['a']);
    expect(all(backlog)).toEqual(['a again']);
  });

  it('takes in more while it is being emptied, and after it was', () => {
    const backlog = new Backlog();
    backlog.sweep(['a', 'b']);
    expect(backlog.next()?.path).toBe('a');
    backlog.sweep(['a', 'c']);
    expect(all(backlog)).toEqual(['b', 'a', 'c']);
    backlog.sweep(['d']);
    expect(all(backlog)).toEqual(['d']);
    backlog.sweep(['e']);
    backlog.clear();
    expect(all(backlog)).toEqual([]);
  });
});
