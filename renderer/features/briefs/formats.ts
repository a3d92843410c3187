import {
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconStrikethrough,
  type Icon,
} from '@tabler/icons-react'
import { BLOCKS, type BlockId } from './blocks.ts'
import type { Tool } from './tool-button.tsx'

const block = (id: BlockId, icon: Icon): Tool => ({ ...BLOCKS.find((one) => one.id === id)!, icon })

export const WORD_FORMATS: readonly Tool[] = [
  {
    id: 'bold',
    icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    id: 'italic',
    icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive('italic'),
  },
]

/** Formats of words that are used less often: the bar of a selection has them. */
export const RARER_WORD_FORMATS: readonly Tool[] = [
  {
    id: 'strike',
    icon: IconStrikethrough,
    run: (editor) => editor.chain().focus().toggleStrike().run(),
    isOn: (editor) => editor.isActive('strike'),
  },
  {
    id: 'inlineCode',
    icon: IconCode,
    run: (editor) => editor.chain().focus().toggleCode().run(),
    isOn: (editor) => editor.isActive('code'),
  },
]

export const BLOCK_FORMATS: readonly Tool[] = [
  block('heading', IconH2),
  block('subheading', IconH3),
  block('bullets', IconList),
  block('numbers', IconListNumbers),
  block('tasks', IconListCheck),
]
