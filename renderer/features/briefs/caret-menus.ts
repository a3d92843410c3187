import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, exitSuggestion, type SuggestionProps } from '@tiptap/suggestion'
import { choiceId, MENU_ID, type Choice, type Menu, type MenuStore } from './menu-store.ts'

/** What a menu offers for what is written after its sign. */
export type Offer = (query: string, editor: Editor, range: Range) => Choice[] | Promise<Choice[]>

type Options = {
  store: MenuStore
  insert: Offer
  mention: Offer
}

/** Letters before a sign with which it still opens its menu: Chinese has no blanks to wait for. */
const BEFORE = [' ', '(', '«', '“', '，', '。', '、', '：', '（', '；']

/** The menus that open where one writes: `/` puts something in, `#` and `@` name a topic. */
export const CaretMenus = Extension.create<Options>({
  name: 'caretMenus',
  addProseMirrorPlugins() {
    const { store, insert, mention } = this.options
    const menu = (char: string, kind: Menu['kind'], offer: Offer) => {
      const pluginKey = new PluginKey(`menu ${char}`)
      return Suggestion<Choice>({
        editor: this.editor,
        pluginKey,
        char,
        allowedPrefixes: BEFORE,
        dismissOnOutsideClick: false,
        allow: ({ state, range }) => {
          const { parent } = state.doc.resolve(range.from)
          return this.editor.isEditable && parent.type.spec.code !== true
        },
        // The range of the first letter: what is picked takes away all that was written by then.
        items: ({ query, editor }) => offer(query, editor, { from: 0, to: 0 }),
        command: ({ editor, range, props }) => {
          editor.chain().focus().deleteRange(range).run()
          props.pick()
        },
        render: () => {
          let latest: SuggestionProps<Choice> | null = null
          const show = (props: SuggestionProps<Choice>) => {
            latest = props
            const before = store.get()
            const same = before?.kind === kind && before.choices[before.active]?.key
            const kept = props.items.findIndex((item) => item.key === same)
            const choices = props.items.map((item) => ({
              ...item,
              pick: () => props.command(item),
            }))
            store.set({
              kind,
              choices,
              active: Math.max(0, kept),
              at: props.clientRect?.() ?? null,
            })
            describe(props.editor, store)
          }
          const hide = () => {
            const { editor } = latest ?? {}
            latest = null
            store.set(null)
            if (editor) describe(editor, store)
          }
          return {
            onStart: show,
            onUpdate: show,
            onExit: hide,
            onKeyDown: ({ event, view }) => {
              const now = store.get()
              if (!now || event.isComposing) return false
              if (event.key === 'Escape') {
                event.preventDefault()
                event.stopPropagation()
                exitSuggestion(view, pluginKey)
                return true
              }
              if (now.choices.length === 0) return false
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                store.move(event.key === 'ArrowDown' ? 1 : -1)
                if (latest) describe(latest.editor, store)
                return true
              }
              if (event.key !== 'Enter' && event.key !== 'Tab') return false
              now.choices[now.active]?.pick()
              return true
            },
          }
        },
      })
    }
    return [
      menu('/', 'insert', insert),
      menu('#', 'mention', mention),
      menu('@', 'mention', mention),
    ]
  },
})

/** Tells a screen reader which choice is meant while the focus stays in the text. */
function describe(editor: Editor, store: MenuStore): void {
  if (editor.isDestroyed) return
  const menu = store.get()
  const { dom } = editor.view
  const active = menu && menu.choices.length > 0 ? choiceId(menu.active) : null
  set(dom, 'aria-controls', active && MENU_ID)
  set(dom, 'aria-activedescendant', active)
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
