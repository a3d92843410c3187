import type Token from 'markdown-it/lib/token.mjs'

const TASK = /^\[([ xX])\](?:\s+|$)/

/** Makes task lists of those bullet lists of which each point begins with `[ ]` or `[x]`. */
export function findTasks(tokens: Token[]): void {
  for (const [start, open] of tokens.entries()) {
    if (open.type !== 'bullet_list_open') continue
    const end = tokens.findIndex(
      ({ type, level }, at) => at > start && type === 'bullet_list_close' && level === open.level,
    )
    const items = itemsBetween(tokens, start, end)
    const words = items.map((at) => firstWords(tokens, at))
    if (!words.every((token) => token !== null && TASK.test(token.content))) continue
    open.type = 'task_list_open'
    tokens[end]!.type = 'task_list_close'
    for (const [i, at] of items.entries()) {
      const item = tokens[at]!
      const token = words[i]!
      item.type = 'task_item_open'
      item.attrSet('checked', String(/^\[[xX]\]/.test(token.content)))
      closeOf(tokens, at).type = 'task_item_close'
      const first = token.children?.[0]
      if (first) first.content = first.content.replace(TASK, '')
      if (first?.content === '') token.children!.shift()
      token.content = token.content.replace(TASK, '')
    }
  }
}

/** Where the points of a list begin, those of lists inside it left out. */
function itemsBetween(tokens: readonly Token[], start: number, end: number): number[] {
  const level = tokens[start]!.level + 1
  const items: number[] = []
  for (let at = start + 1; at < end; at += 1) {
    if (tokens[at]!.type === 'list_item_open' && tokens[at]!.level === level) items.push(at)
  }
  return items
}

function firstWords(tokens: readonly Token[], item: number): Token | null {
  const [paragraph, inline] = [tokens[item + 1], tokens[item + 2]]
  return paragraph?.type === 'paragraph_open' && inline?.type === 'inline' ? inline : null
}

function closeOf(tokens: readonly Token[], item: number): Token {
  const { level } = tokens[item]!
  return tokens.find(
    (token, at) => at > item && token.level === level && token.type === 'list_item_close',
  )!
}
