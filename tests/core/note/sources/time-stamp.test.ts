import { describe, expect, it } from 'vitest';
import { leadingStamp, trailingStamp } from '../../../../src/core/note/sources/time-stamp';

describe('a time stamp before words', () => {
  it.each([
    ['0:04:39 Labs', 279, 'Labs'], ['[0:04:39] Labs', 279, 'Labs'], ['(4:39) Labs', 279, 'Labs'], ['%[04:39] Labs', 279, 'Labs'], ['00:04:39 – Labs', 279, 'Labs'], ['04:39: Labs', 279, 'Labs'],
    ['4:39 - 6:10 Labs', 279, 'Labs'], ['00:04:39.120 --> 00:04:41.000 Labs', 279, 'Labs'], ['4m39s Labs', 279, 'Labs'], ['1h02m03s | Labs', 3723, 'Labs'], ['⌨️ (0:00:00) Labs', 0, 'Labs'], ['125:00 Labs', 7500, 'Labs'], ['4:39', 279, ''],
  ])('%s', (text, seconds, rest) => {
    expect(leadingStamp(text)).toEqual({ seconds, rest });
  });

  it.each(['Labs 4:39', '4:75 Labs', '1:75:00 Labs', '9:30am stand-up', '9:30 Uhr', '12:30:15:20', '$4:39', '2023-04-05', ''])('none in %j', (text) => {
    expect(leadingStamp(text)).toBeNull();
  });
});

describe('a time stamp behind words', () => {
  it.each([
    ['Labs - 04:39', 279, 'Labs'], ['Labs (4:39)', 279, 'Labs'], ['Labs [1:02:03]', 3723, 'Labs'], ['Labs · 4m39s', 279, 'Labs'], ['04:39', 279, ''],
  ])('%s', (text, seconds, rest) => {
    expect(trailingStamp(text)).toEqual({ seconds, rest });
  });

  it.each(['4:39 Labs', 'the ratio was 10:3', 'John 3:165', ''])('none in %j', (text) => {
    expect(trailingStamp(text)).toBeNull();
  });
});
