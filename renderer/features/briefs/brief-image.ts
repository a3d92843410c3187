import { Node } from '@tiptap/core'
import { isSafeUrl } from './safe-url.ts'

/** How a brief comes to the pictures of its card, and what it says where it cannot show one. */
export type Pictures = {
  /** An address of the bytes, `null` where the card has no such picture. */
  urlOf: (attachmentId: string) => Promise<string | null>
  /** Calls back whenever a picture of this id is removed from the card, or comes back. */
  watch: (attachmentId: string, changed: () => void) => () => void
  isRemoved: (attachmentId: string) => boolean
  say: (trouble: 'missing' | 'removed' | 'broken' | 'outside' | 'loading') => string
}

type Options = { pictures: Pictures | null }

/**
 * A picture, kept as a file of the card and named by its id. One that names an address instead comes
 * from elsewhere: nothing is ever fetched from outside, so it is told and linked.
 */
export const BriefImage = Node.create<Options>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ pictures: null }),
  addAttributes: () => ({
    attachmentId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-attachment'),
      renderHTML: ({ attachmentId }) =>
        typeof attachmentId === 'string' ? { 'data-attachment': attachmentId } : {},
    },
    alt: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  renderText: ({ node }) => textOr(node.attrs['alt'], ''),
  addNodeView() {
    const { pictures } = this.options
    if (!pictures) return null
    return ({ node }) => {
      const dom = document.createElement('figure')
      dom.className = 'picture'
      let gone = false
      const { attachmentId, alt, src } = node.attrs
      const tell = (trouble: Parameters<Pictures['say']>[0]) => {
        const told = document.createElement('p')
        told.textContent = [pictures.say(trouble), textOr(alt, '')].filter(Boolean).join(' ')
        dom.dataset['trouble'] = trouble
        dom.replaceChildren(told)
        return told
      }
      if (typeof attachmentId !== 'string') {
        const told = tell('outside')
        if (typeof src === 'string' && isSafeUrl(src)) {
          const link = document.createElement('a')
          Object.assign(link, { href: src, target: '_blank', rel: 'noopener noreferrer' })
          link.textContent = src
          told.append(' ', link)
        }
      } else show(attachmentId)
      const unwatch =
        typeof attachmentId === 'string'
          ? pictures.watch(attachmentId, () => show(attachmentId))
          : () => {}
      const destroy = () => {
        gone = true
        unwatch()
      }
      return { dom, destroy, ignoreMutation: () => true }

      function show(id: string) {
        if (!pictures || gone) return
        if (pictures.isRemoved(id)) return void tell('removed')
        tell('loading')
        const isLate = () => gone || pictures.isRemoved(id)
        void pictures.urlOf(id).then(
          (url) => {
            if (isLate()) return
            if (url === null) return void tell('missing')
            const image = document.createElement('img')
            image.alt = textOr(alt, '')
            image.draggable = false
            image.onerror = () => tell('broken')
            image.src = url
            delete dom.dataset['trouble']
            dom.replaceChildren(image)
          },
          () => !isLate() && tell('missing'),
        )
      }
    }
  },
})

const textOr = (value: unknown, other: string): string =>
  typeof value === 'string' ? value : other
