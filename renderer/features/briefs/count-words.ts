import type { Node } from '@tiptap/pm/model'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const HAN = /\p{Script=Han}/u

export type Count = {
  words: number
  /** Minutes of silent reading, at least 1 where there is a word. */
  minutes: number
}

/**
 * Words a minute of silent reading: 238 for texts in letters, 260 for Chinese
 * (Brysbaert 2019, “How many words do we read per minute?”).
 */
const PACE = { letters: 238, han: 260 }

type Words = { letters: number; han: number }

/** Words as the languages count them: Chinese and Japanese have no spaces between theirs. */
function wordsIn(text: string): Words {
  const words = { letters: 0, han: 0 }
  for (const part of segmenter.segment(text)) {
    if (part.isWordLike) words[HAN.test(part.segment) ? 'han' : 'letters'] += 1
  }
  return words
}

const counted = new WeakMap<Node, Words>()

/** Counts a document; a block that stayed as it was since it was counted last costs nothing. */
export function countWords(doc: Node): Count {
  let letters = 0
  let han = 0
  doc.descendants((block) => {
    if (!block.isTextblock) return true
    let words = counted.get(block)
    if (!words) {
      words = wordsIn(block.textBetween(0, block.content.size, ' ', (leaf) => leafWords(leaf)))
      counted.set(block, words)
    }
    letters += words.letters
    han += words.han
    return false
  })
  const words = letters + han
  const minutes = words === 0 ? 0 : Math.max(1, Math.round(letters / PACE.letters + han / PACE.han))
  return { words, minutes }
}

function leafWords({ attrs }: Node): string {
  return typeof attrs['label'] === 'string' ? attrs['label'] : ' '
}
