import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Says in an empty brief what belongs there. It looks at one block only, however long the brief. */
export const Placeholder = Extension.create<{ text: string }>({
  name: 'briefPlaceholder',
  addOptions: () => ({ text: '' }),
  addProseMirrorPlugins() {
    const { text } = this.options
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild
            if (
              doc.childCount !== 1 ||
              first?.type.name !== 'paragraph' ||
              first.content.size > 0
            ) {
              return null
            }
            return DecorationSet.create(doc, [
              Decoration.node(0, first.nodeSize, { class: 'empty', 'data-placeholder': text }),
            ])
          },
        },
      }),
    ]
  },
})
