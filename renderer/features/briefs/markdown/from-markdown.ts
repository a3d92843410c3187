import type { Node, Schema } from '@tiptap/pm/model'
import MarkdownIt from 'markdown-it'
import { MarkdownParser } from 'prosemirror-markdown'
import { flattened } from '../nesting.ts'
import { isSafeUrl } from '../safe-url.ts'
import { ATTACHMENT, TOPIC } from './addresses.ts'
import { fitTokens } from './fit-tokens.ts'
import { findTasks } from './find-tasks.ts'

const md = MarkdownIt({ html: false, linkify: false })
// Deeper than this the tokenizer would leave words out; before that the text is made shallower.
Object.assign(md.options, { maxNesting: 400 })
md.normalizeLink = (url) => url
md.validateLink = (url) => isSafeUrl(url) || url.startsWith(ATTACHMENT) || url.startsWith(TOPIC)
// The line break of cells, which have no other; all other HTML stays what it is: text.
md.inline.ruler.before('html_inline', 'br', (state, silent) => {
  const found = /^<br\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + 8))
  if (!found) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += found[0].length
  return true
})
md.core.ruler.push('tasks', ({ tokens }) => findTasks(tokens))
md.core.ruler.push('fit', (state) => {
  state.tokens = fitTokens(state.tokens, state.Token)
})

const MOST_SIGNS = 100

/** Lines without the quotes and lists inside each other, or the indent, that no person writes. */
const shallower = (text: string): string =>
  text
    .replace(/^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+)/gm, (signs) => {
      const each = signs.match(/[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g) ?? []
      return each.length > MOST_SIGNS ? each.slice(0, MOST_SIGNS).join('') : signs
    })
    .replace(new RegExp(`^[ \\t]{${2 * MOST_SIGNS},}`, 'gm'), ' '.repeat(2 * MOST_SIGNS))

/** Markdown as a brief. It never fails: what Markdown does not know of is text. */
export function fromMarkdown(text: string, schema: Schema): Node {
  const doc = parserFor(schema).parse(shallower(text.replace(/^\uFEFF/, '')))
  const fit = doc.copy(flattened(doc.content, schema))
  return fit.childCount > 0 ? fit : schema.topNodeType.createAndFill()!
}

const parserFor = (schema: Schema): MarkdownParser =>
  new MarkdownParser(schema, md, {
    blockquote: { block: 'blockquote' },
    paragraph: { block: 'paragraph' },
    list_item: { block: 'listItem' },
    task_item: {
      block: 'taskItem',
      getAttrs: (token) => ({ checked: token.attrGet('checked') === 'true' }),
    },
    bullet_list: { block: 'bulletList' },
    task_list: { block: 'taskList' },
    ordered_list: {
      block: 'orderedList',
      getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
    },
    heading: {
      block: 'heading',
      getAttrs: (token) => ({ level: Math.min(3, Number(token.tag.slice(1))) }),
    },
    code_block: { block: 'codeBlock', noCloseToken: true },
    fence: {
      block: 'codeBlock',
      getAttrs: (token) => ({ language: token.info.trim() || null }),
      noCloseToken: true,
    },
    hr: { node: 'horizontalRule' },
    hardbreak: { node: 'hardBreak' },
    table: { block: 'table' },
    thead: { ignore: true },
    tbody: { ignore: true },
    tr: { block: 'tableRow' },
    th: { block: 'tableHeader' },
    td: { block: 'tableCell' },
    picture: {
      node: 'image',
      getAttrs: (token) => ({ attachmentId: token.attrGet('id'), alt: token.content || null }),
    },
    mention: {
      node: 'topicMention',
      getAttrs: (token) => ({ topicId: token.attrGet('id'), label: token.content }),
    },
    em: { mark: 'italic' },
    strong: { mark: 'bold' },
    s: { mark: 'strike' },
    code_inline: { mark: 'code', noCloseToken: true },
    link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
  })
