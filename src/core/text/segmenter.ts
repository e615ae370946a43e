/** Finds the words of a text in which they are not apart; the text is given in short pieces. */
export interface WordSegmenter {
  segment(text: string): Iterable<{ readonly segment: string; readonly index: number; readonly isWordLike?: boolean | undefined }>;
}

/** The host's dictionaries for Chinese, Japanese, Thai, Lao, Khmer and Burmese; null where the host has none. Any locale brings them all. */
export function wordSegmenter(): WordSegmenter | null {
  return 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
}

/** Unicode's sentence rules; null where the host lacks them. */
export function sentenceSegmenter(): Intl.Segmenter | null {
  return 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;
}
