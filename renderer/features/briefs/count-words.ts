const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as the languages count them: Chinese and Japanese have no spaces between theirs. */
export function countWords(text: string): number {
  let words = 0
  for (const part of segmenter.segment(text)) if (part.isWordLike) words += 1
  return words
}
