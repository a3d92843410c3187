import { Node } from '@tiptap/core'

type Options = {
  /** Opens a topic; `null`: mentions are text only. */
  open: ((topicId: string) => void) | null
  /** False for a topic that the plan no longer has. */
  isKnown: (topicId: string) => boolean
  hint: string
  goneHint: string
}

/** A topic of the plan named in the text by its title, or by one of its keywords. */
export const TopicMention = Node.create<Options>({
  name: 'topicMention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ open: null, isKnown: () => true, hint: '', goneHint: '' }),
  addAttributes: () => ({
    topicId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-topic'),
      renderHTML: ({ topicId }) => ({ 'data-topic': String(topicId) }),
    },
    label: {
      default: '',
      parseHTML: (element) => (element.textContent ?? '').replace(/^#/, ''),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-topic]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, mentionText(node.attrs)],
  renderText: ({ node }) => mentionText(node.attrs),
  addNodeView() {
    const { open, isKnown, hint, goneHint } = this.options
    if (!open) return null
    return ({ node }) => {
      const { topicId } = node.attrs
      const known = typeof topicId === 'string' && isKnown(topicId)
      const dom = document.createElement('span')
      dom.className = 'mention'
      dom.title = known ? hint : goneHint
      dom.textContent = mentionText(node.attrs)
      if (known) {
        dom.setAttribute('role', 'link')
        dom.addEventListener('click', () => open(topicId))
      } else dom.dataset['gone'] = 'true'
      return { dom, ignoreMutation: () => true }
    }
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        const node =
          'node' in selection
            ? (selection.node as { type: { name: string }; attrs: Record<string, unknown> })
            : null
        const topicId = node?.type.name === this.name ? node.attrs['topicId'] : null
        if (typeof topicId !== 'string' || !this.options.isKnown(topicId)) return false
        this.options.open?.(topicId)
        return true
      },
    }
  },
})

export function mentionText({ label }: Record<string, unknown>): string {
  return `#${typeof label === 'string' ? label : ''}`
}
