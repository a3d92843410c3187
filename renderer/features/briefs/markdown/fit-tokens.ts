import type Token from 'markdown-it/lib/token.mjs'
import { isSafeUrl } from '../safe-url.ts'
import { ATTACHMENT, TOPIC } from './addresses.ts'

type Make = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/**
 * Tokens as a brief is built: pictures stand on their own, cells hold paragraphs, links to topics are
 * mentions, and pictures from elsewhere are links, for nothing is fetched from outside.
 */
export function fitTokens(tokens: readonly Token[], Make: Make): Token[] {
  const fit: Token[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'inline') {
      fit.push(token)
      continue
    }
    token.children = inPlan(token.children ?? [], Make)
    const opener = tokens[at - 1]
    const inCell = opener?.type === 'td_open' || opener?.type === 'th_open'
    if (opener?.type !== 'paragraph_open' && !inCell) {
      // A heading has no room for a picture: its words stay.
      for (const child of token.children) if (child.type === 'picture') child.type = 'text'
      fit.push(token)
      continue
    }
    const parts = split(token, Make)
    const [open, close] = [
      () => new Make('paragraph_open', 'p', 1),
      () => new Make('paragraph_close', 'p', -1),
    ]
    if (inCell) fit.push(open(), ...between(parts, open, close), close())
    else fit.push(...between(parts, open, close))
  }
  return withoutEmpty(fit)
}

/** Pictures and the words around them, each in a block of its own; the outer paragraph is there. */
function between(parts: readonly Token[], open: () => Token, close: () => Token): Token[] {
  return parts.flatMap((part) => (part.type === 'picture' ? [close(), part, open()] : [part]))
}

function split(inline: Token, Make: Make): Token[] {
  const parts: Token[] = []
  let run: Token[] = []
  const end = () => {
    const words = run.some(({ type }) => type !== 'softbreak' && type !== 'hardbreak')
    if (words) {
      const [first, last] = [run[0]!, run.at(-1)!]
      if (first.type === 'text' && parts.length > 0) first.content = first.content.trimStart()
      if (last.type === 'text') last.content = last.content.trimEnd()
      const part = new Make('inline', '', 0)
      part.children = run
      parts.push(part)
    }
    run = []
  }
  for (const child of inline.children ?? []) {
    if (child.type === 'picture') {
      end()
      parts.push(child)
    } else run.push(child)
  }
  end()
  return parts
}

/** Takes out the empty paragraphs beside pictures; a cell keeps one, for it must hold something. */
function withoutEmpty(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ type }, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (type === 'paragraph_open' && next?.type === 'paragraph_close') {
      return !(before?.type === 'picture' || tokens[at + 2]?.type === 'picture')
    }
    if (type === 'paragraph_close' && before?.type === 'paragraph_open') {
      return !(tokens[at - 2]?.type === 'picture' || next?.type === 'picture')
    }
    return true
  })
}

function inPlan(children: readonly Token[], Make: Make): Token[] {
  const fit: Token[] = []
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]!
    const href = child.attrGet('href') ?? ''
    if (child.type === 'image') fit.push(...picture(child, Make))
    else if (child.type === 'link_open' && !isSafeUrl(href)) {
      const end = children.findIndex(({ type }, i) => i > at && type === 'link_close')
      const inside = children.slice(at + 1, end)
      if (href.startsWith(TOPIC)) fit.push(named('mention', href.slice(TOPIC.length), inside, Make))
      else fit.push(...inside)
      at = end
    } else fit.push(child)
  }
  return fit
}

function picture(image: Token, Make: Make): Token[] {
  const src = image.attrGet('src') ?? ''
  if (src.startsWith(ATTACHMENT)) {
    return [named('picture', src.slice(ATTACHMENT.length), image.children ?? [], Make)]
  }
  const words = named('text', '', image.children ?? [], Make)
  if (words.content === '') words.content = src
  if (!isSafeUrl(src)) return [words]
  const open = new Make('link_open', 'a', 1)
  open.attrSet('href', src)
  return [open, words, new Make('link_close', 'a', -1)]
}

function named(type: string, id: string, inside: readonly Token[], Make: Make): Token {
  const token = new Make(type, '', 0)
  if (id !== '') token.attrSet('id', id)
  token.content = inside.map(({ content }) => content).join('')
  return token
}
