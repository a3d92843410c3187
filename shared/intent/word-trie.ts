import type { CueEntry } from './cue-book.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

type Node = {
  exact: Map<string, Node>
  prefixes: Map<string, Node>
  /** Lengths among `prefixes`, longest first. */
  lengths: number[]
  number: Node | null
  entries: CueEntry[]
}

const emptyNode = (): Node => ({
  exact: new Map(),
  prefixes: new Map(),
  lengths: [],
  number: null,
  entries: [],
})

export type WordMatch = { entries: readonly CueEntry[]; words: number }

/** Phrases of words, exact or by prefix, found at a word in a few hash look-ups. */
export class WordTrie {
  readonly #root = emptyNode()

  add(words: string, entry: CueEntry): void {
    let node = this.#root
    for (const part of words.split(' ')) {
      if (part === '#') node = node.number ??= emptyNode()
      else if (part.endsWith('*')) node = childByPrefix(node, fold(part.slice(0, -1)))
      else for (const { word } of tokensOf(part)) node = childByWord(node, word)
    }
    if (node !== this.#root) node.entries.push(entry)
  }

  /** The longest entry that starts at token `at`; of equally long ones the exact before the prefix. */
  longestAt(tokens: readonly Token[], at: number): WordMatch | null {
    return longest(this.#root, tokens, at, 0)
  }
}

function longest(
  node: Node,
  tokens: readonly Token[],
  at: number,
  words: number,
): WordMatch | null {
  const token = tokens[at]
  let best: WordMatch | null = node.entries.length > 0 ? { entries: node.entries, words } : null
  if (!token) return best
  const consider = (next: Node | null | undefined) => {
    const match = next ? longest(next, tokens, at + 1, words + 1) : null
    if (match && (!best || match.words > best.words)) best = match
  }
  consider(node.exact.get(token.word))
  if (token.number) consider(node.number)
  for (const length of node.lengths) {
    if (length <= token.word.length) consider(node.prefixes.get(token.word.slice(0, length)))
  }
  return best
}

const fold = (text: string) => tokensOf(text)[0]?.word ?? text

function childByWord(node: Node, word: string): Node {
  const child = node.exact.get(word) ?? emptyNode()
  node.exact.set(word, child)
  return child
}

function childByPrefix(node: Node, prefix: string): Node {
  const child = node.prefixes.get(prefix) ?? emptyNode()
  node.prefixes.set(prefix, child)
  if (!node.lengths.includes(prefix.length)) {
    node.lengths.push(prefix.length)
    node.lengths.sort((a, b) => b - a)
  }
  return child
}
