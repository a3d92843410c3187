import { type AnyExtension, Extension, getSchema, mergeAttributes } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Plugin } from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { BriefImage } from './brief-image.ts'
import { flattenedSlice, MOST_NESTED } from './nesting.ts'
import { isSafeUrl } from './safe-url.ts'
import { Table, TableCell, TableHeader, TableRow } from './table-nodes.ts'
import { TopicMention } from './topic-mention.ts'

/** Follows only web and mail addresses, whatever the brief, a paste or a file says of a link. */
const SafeLink = Link.extend({
  renderHTML({ HTMLAttributes }) {
    const href: unknown = HTMLAttributes['href']
    const safe = typeof href === 'string' && isSafeUrl(href)
    const fixed = safe
      ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' }
      : { 'data-unsafe': 'true' }
    return [safe ? 'a' : 'span', mergeAttributes(fixed), 0]
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isSafeUrl(url),
  shouldAutoLink: (url) => isSafeUrl(url) || /^[^\s/:@]+\.[^\s/:@]{2,}/u.test(url),
  HTMLAttributes: { rel: null, target: null },
})

/** Refuses what would nest nodes so deep that the store would not take the brief. */
const ShallowEnough = Extension.create({
  name: 'shallowEnough',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr) =>
          !tr.docChanged ||
          tr.getMeta(ySyncPluginKey) !== undefined ||
          tr.selection.$head.depth <= MOST_NESTED,
        props: {
          transformPasted: (slice, view) => flattenedSlice(slice, view.state.schema),
        },
      }),
    ]
  },
})

/** What a brief is made of, without what a window needs to show and edit it. */
export const CONTENT: readonly AnyExtension[] = [
  StarterKit.configure({
    undoRedo: false,
    // It would write into a brief that somebody only looks at.
    trailingNode: false,
    underline: false,
    heading: { levels: [1, 2, 3] },
    link: false,
    dropcursor: { color: 'var(--ms-accent)', width: 2 },
  }),
  SafeLink,
  TaskList,
  TaskItem.configure({ nested: true }),
  Table,
  TableRow,
  TableCell,
  TableHeader,
  BriefImage,
  TopicMention,
  ShallowEnough,
]

/** The schema of briefs that hold nothing but what this version knows. */
export const BRIEF_SCHEMA = getSchema([...CONTENT])
