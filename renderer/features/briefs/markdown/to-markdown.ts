import type { Mark, Node } from '@tiptap/pm/model'
import { MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown'
import { isSafeUrl } from '../safe-url.ts'
import { ATTACHMENT, TOPIC } from './addresses.ts'

type Write = (state: MarkdownSerializerState, node: Node, parent: Node, index: number) => void

/**
 * A brief as Markdown (CommonMark with GitHub's tables and tasks). Pictures are named
 * `attachment:ID`, topics are links to `topic:ID`. What Markdown cannot say (merged cells, blocks inside
 * a cell, nodes of a newer version) is written as its words.
 */
export function toMarkdown(doc: Node): string {
  const text = serializer.serialize(doc, { tightLists: true }).trimEnd()
  return text === '' ? '' : `${text}\n`
}

const LISTS: Readonly<Record<string, 'bullets' | 'numbers'>> = {
  bulletList: 'bullets',
  taskList: 'bullets',
  orderedList: 'numbers',
}

/** True for every other of several lists in a row, which only another sign keeps apart. */
function isSecondList(node: Node, parent: Node, index: number): boolean {
  let before = 0
  while (index - before > 0) {
    if (LISTS[parent.child(index - before - 1).type.name] !== LISTS[node.type.name]) break
    before += 1
  }
  return before % 2 === 1
}

const isEmptyItem = (item: Node | null): boolean => item?.firstChild?.content.size === 0

const bullets: Write = (state, node, parent, index) => {
  const sign = isSecondList(node, parent, index) ? '* ' : '- '
  if (isEmptyItem(node.firstChild)) state.write('')
  state.renderList(node, '  ', (i) => {
    const item = node.child(i)
    if (item.type.name !== 'taskItem') return sign
    return `${sign}[${item.attrs['checked'] === true ? 'x' : ' '}] `
  })
}

const numbers: Write = (state, node, parent, index) => {
  const start = Number.isInteger(node.attrs['start']) ? (node.attrs['start'] as number) : 1
  const sign = isSecondList(node, parent, index) ? ') ' : '. '
  // Only a list that begins with 1 ends the paragraph before it.
  if (start !== 1 || isEmptyItem(node.firstChild)) state.write('')
  const widest = String(start + node.childCount - 1).length + 2
  state.renderList(node, ' '.repeat(widest), (i) => {
    const number = `${start + i}${sign}`
    return number.padEnd(widest)
  })
}

const nodes: Record<string, Write> = {
  paragraph: (state, node) => {
    state.renderInline(node)
    state.closeBlock(node)
  },
  heading: (state, node) => {
    state.write(`${'#'.repeat(levelOf(node))} `)
    state.renderInline(node, false)
    state.closeBlock(node)
  },
  blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(node)),
  codeBlock: (state, node) => {
    const runs = node.textContent.match(/`{3,}/g) ?? []
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1)
    const language: unknown = node.attrs['language']
    state.write(`${fence}${typeof language === 'string' ? language.replace(/[\s`]/g, '') : ''}\n`)
    state.text(node.textContent, false)
    state.write('\n')
    state.write(fence)
    state.closeBlock(node)
  },
  horizontalRule: (state, node) => {
    state.write('---')
    state.closeBlock(node)
  },
  bulletList: bullets,
  taskList: bullets,
  orderedList: numbers,
  listItem: (state, node) => state.renderContent(node),
  taskItem: (state, node) => state.renderContent(node),
  hardBreak: (state, node, parent, index) => {
    for (let i = index + 1; i < parent.childCount; i += 1) {
      if (parent.child(i).type !== node.type) return state.write('\\\n')
    }
  },
  table: (state, node) => {
    const rows = rowsOf(node)
    const widest = Math.max(1, ...rows.map((row) => row.length))
    for (const [i, row] of rows.entries()) {
      const cells = Array.from({ length: widest }, (_, at) => row[at] ?? '')
      state.write(`| ${cells.join(' | ')} |`)
      state.ensureNewLine()
      if (i === 0) {
        state.write(`|${' --- |'.repeat(widest)}`)
        state.ensureNewLine()
      }
    }
    state.closeBlock(node)
  },
  image: (state, node) => {
    state.write(imageText(node))
    state.closeBlock(node)
  },
  topicMention: (state, node) => {
    const { topicId, label } = node.attrs
    const words = escaped(typeof label === 'string' ? label : '')
    state.write(typeof topicId === 'string' ? `[${words}](${TOPIC}${address(topicId)})` : words)
  },
  text: (state, node, parent, index) => {
    if (node.marks.some(({ type }) => type.name === 'code')) return state.text(node.text!, false)
    writeWords(state, node, parent, index)
  },
}

function imageText(node: Node): string {
  const { attachmentId, alt, src } = node.attrs as Record<string, unknown>
  const words = escaped(typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : '')
  if (typeof attachmentId === 'string') return `![${words}](${ATTACHMENT}${address(attachmentId)})`
  if (typeof src === 'string' && isSafeUrl(src)) return `[${words || 'image'}](${address(src)})`
  return words
}

const levelOf = (node: Node): number => Math.min(6, Math.max(1, Number(node.attrs['level']) || 1))

/** The cells of a table as text; a cell that spans columns is followed by empty ones. */
function rowsOf(table: Node): string[][] {
  return table.children.map((row) =>
    row.children.flatMap((cell) => {
      const span = Number(cell.attrs['colspan']) || 1
      return [cellText(cell), ...Array.from({ length: span - 1 }, () => '')]
    }),
  )
}

function cellText(cell: Node): string {
  const lines: string[] = []
  cell.descendants((block) => {
    if (!block.isTextblock && !block.isAtom) return true
    const alone = block.type.name === 'codeBlock' ? asParagraph(block) : block
    lines.push(serializer.serialize(alone.type.schema.node('doc', null, [alone])))
    return false
  })
  return lines
    .join('\n')
    .trim()
    .replace(/\\?\n+/g, '<br>')
    .replace(/(?<!\\)\|/g, '\\|')
}

const asParagraph = (block: Node): Node => block.type.schema.node('paragraph', null, block.content)

const PUNCTUATION = /[\p{P}\p{S}]/u
const isWordLetter = (letter: string | undefined): letter is string =>
  letter !== undefined && !/\s/u.test(letter) && !PUNCTUATION.test(letter)
const coded = (letter: string) => `&#${letter.codePointAt(0)!};`

/**
 * Words of a text. CommonMark ends no emphasis between a sign and a letter (`**Note:**so`, which in
 * Chinese is every other one); a letter there is written by its number, which any reader undoes.
 */
function writeWords(state: MarkdownSerializerState, node: Node, parent: Node, index: number) {
  const letters = [...node.text!]
  const before = index > 0 ? parent.child(index - 1) : null
  const after = index + 1 < parent.childCount ? parent.child(index + 1) : null
  const first =
    endsEmphasis(before, node) &&
    PUNCTUATION.test([...(before?.text ?? '')].at(-1) ?? '') &&
    isWordLetter(letters[0])
      ? coded(letters.shift()!)
      : ''
  const last =
    endsEmphasis(after, node) &&
    PUNCTUATION.test([...(after?.text ?? '')][0] ?? '') &&
    isWordLetter(letters.at(-1))
      ? coded(letters.pop()!)
      : ''
  const isLineStart = before === null || before.type.name === 'hardBreak'
  let words = escaped(letters.join(''))
  if (parent.type.name === 'heading') {
    if (after === null) words = words.replace(/#(?=#*$)/g, '\\#')
  } else if (isLineStart && first === '') words = escapedStart(words)
  if (after && opensBracket(after)) words = words.replace(/!$/, '\\!')
  state.text(first + words + last, false)
}

/** The signs of Markdown as what they are. A sign that means nothing where it stands stays bare. */
const escaped = (text: string): string =>
  text.replace(/[`*\\~[\]_|]|&(?=#?\w+;)|<(?=[a-z/!?])/gi, '\\$&')

/** What would begin a list, a quote, a heading or a line under one. */
const escapedStart = (text: string): string =>
  text.replace(
    /^(\s*)(?:(\d+)(?=[.)])|(?=[-+>=:]|#{1,6}(?:\s|$)))/,
    (_, space: string, number?: string) => `${space}${number ?? ''}\\`,
  )

const opensBracket = (node: Node): boolean =>
  node.type.name === 'topicMention' || node.marks.some(({ type }) => type.name === 'link')

const EMPHASIS = new Set(['bold', 'italic', 'strike'])

/** True when the neighbour has an emphasis that does not reach over this text. */
const endsEmphasis = (neighbour: Node | null, node: Node): boolean =>
  neighbour?.isText === true &&
  neighbour.marks.some((mark) => EMPHASIS.has(mark.type.name) && !mark.isInSet(node.marks))

/** An address as it may stand between the round brackets of a link. */
const address = (url: string): string =>
  url.replace(/\s/g, encodeURIComponent).replace(/[\\()<>*_`[\]|]|&(?=[a-z#\d]+;)/gi, '\\$&')

const even = (sign: string) => ({
  open: sign,
  close: sign,
  mixable: true,
  expelEnclosingWhitespace: true,
})

function codeFence(node: Node | undefined): string {
  const runs = node?.text?.match(/`+/g) ?? []
  return '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
}
/** Room between the sign and a text that begins or ends with one, or consists of blanks. */
const room = (node: Node | undefined): string => (/^`|`$|^ .* $/.test(node?.text ?? '') ? ' ' : '')

const childAt = (parent: Node, index: number): Node | undefined =>
  index >= 0 && index < parent.childCount ? parent.child(index) : undefined

const serializer = new MarkdownSerializer(
  nodes,
  {
    bold: even('**'),
    italic: even('*'),
    strike: even('~~'),
    code: {
      open: (_state, _mark, parent, index) => {
        const node = childAt(parent, index)
        return codeFence(node) + room(node)
      },
      close: (_state, _mark, parent, index) => {
        const node = childAt(parent, index - 1)
        return room(node) + codeFence(node)
      },
      escape: false,
    },
    link: {
      open: (_state, mark) => (hrefOf(mark) === null ? '' : '['),
      close: (_state, mark) => {
        const href = hrefOf(mark)
        return href === null ? '' : `](${address(href)})`
      },
      mixable: true,
    },
  },
  { hardBreakNodeName: 'hardBreak', strict: false },
)

function hrefOf(mark: Mark): string | null {
  const href: unknown = mark.attrs['href']
  return typeof href === 'string' && isSafeUrl(href) ? href : null
}
