import { html, link, type HtmlValue, type SafeHtml } from './html.ts'

type Node = {
  type: string
  attrs: Record<string, unknown>
  content: unknown[]
  text: string
  marks: { type: string; attrs: Record<string, unknown> }[]
}

/** How a picture of a brief is shown: as a `data:` address, or `null` where there is none to show. */
export type PictureOf = (attachmentId: string) => string | null

/** Deeper than the store takes any brief; below it only words are read. */
const DEEPEST = 120

/**
 * A brief's ProseMirror JSON for paper. Whatever it holds is laid out as far as it is known: of nodes
 * of a newer version the words stay, addresses are followed only where that is safe, and no picture is
 * loaded from outside.
 */
export function briefHtml(content: unknown, pictureOf: PictureOf, depth = 0): SafeHtml[] {
  if (depth > DEEPEST || !Array.isArray(content)) return []
  return (content as unknown[]).map((item) => nodeHtml(nodeOf(item), pictureOf, depth))
}

function nodeHtml(node: Node, pictureOf: PictureOf, depth: number): SafeHtml {
  const inside = () => briefHtml(node.content, pictureOf, depth + 1)
  const { attrs } = node
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'paragraph':
      return html`<p>${inside()}</p>`
    case 'heading':
      return attrs['level'] === 3 ? html`<h5>${inside()}</h5>` : html`<h4>${inside()}</h4>`
    case 'bulletList':
      return html`<ul>
        ${inside()}
      </ul>`
    case 'orderedList': {
      const start = Number.isInteger(attrs['start']) ? (attrs['start'] as number) : 1
      return html`<ol start="${start}">
        ${inside()}
      </ol>`
    }
    case 'taskList':
      return html`<ul class="tasks">
        ${inside()}
      </ul>`
    case 'listItem':
      return html`<li>${inside()}</li>`
    case 'taskItem': {
      const done = attrs['checked'] === true
      return html`<li>
        <i>${done ? '☑' : '☐'}</i>
        <div>${inside()}</div>
      </li>`
    }
    case 'blockquote':
      return html`<blockquote>${inside()}</blockquote>`
    case 'codeBlock':
      return html`<pre>${inside()}</pre>`
    case 'horizontalRule':
      return html`<hr />`
    case 'hardBreak':
      return html`<br />`
    case 'table':
      return html`<table>
        <tbody>
          ${inside()}
        </tbody>
      </table>`
    case 'tableRow':
      return html`<tr>
        ${inside()}
      </tr>`
    case 'tableHeader':
      return html`<th colspan="${span(attrs['colspan'])}" rowspan="${span(attrs['rowspan'])}">
        ${inside()}
      </th>`
    case 'tableCell':
      return html`<td colspan="${span(attrs['colspan'])}" rowspan="${span(attrs['rowspan'])}">
        ${inside()}
      </td>`
    case 'topicMention':
      return html`<b>#${textOr(attrs['label'])}</b>`
    case 'image':
      return picture(attrs, pictureOf)
    default:
      return html`${inside()}`
  }
}

function marked({ text, marks }: Node): SafeHtml {
  let words: HtmlValue = text
  for (const { type, attrs } of marks) {
    if (type === 'bold') words = html`<b>${words}</b>`
    else if (type === 'italic') words = html`<em>${words}</em>`
    else if (type === 'strike') words = html`<s>${words}</s>`
    else if (type === 'code') words = html`<code>${words}</code>`
    else if (type === 'link') words = link(textOr(attrs['href']), words)
  }
  return html`${words}`
}

function picture(attrs: Record<string, unknown>, pictureOf: PictureOf): SafeHtml {
  const { attachmentId, src } = attrs
  const alt = textOr(attrs['alt'])
  const shown = typeof attachmentId === 'string' ? pictureOf(attachmentId) : null
  if (shown !== null) return html`<img src="${shown}" alt="${alt}" />`
  return html`<p class="note">${link(textOr(src), alt || textOr(src) || '–')}</p>`
}

/** Columns or rows of a cell: few enough that no browser builds a table without end. */
const span = (value: unknown): number =>
  Number.isInteger(value) ? Math.min(Math.max(value as number, 1), 100) : 1

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '')

function nodeOf(item: unknown): Node {
  const { type, attrs, content, text, marks } = recordOf(item)
  return {
    type: textOr(type),
    attrs: recordOf(attrs),
    content: Array.isArray(content) ? (content as unknown[]) : [],
    text: textOr(text),
    marks: (Array.isArray(marks) ? (marks as unknown[]) : []).map((mark) => {
      const of = recordOf(mark)
      return { type: textOr(of['type']), attrs: recordOf(of['attrs']) }
    }),
  }
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
