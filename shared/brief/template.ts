import { z } from 'zod'

const words = z.string().min(1).max(500)
const blockSchema = z.union([
  z.strictObject({ heading: words }),
  z.strictObject({ text: words }),
  z.strictObject({ bullets: z.array(words).min(1) }),
  z.strictObject({ numbers: z.array(words).min(1) }),
  z.strictObject({ tasks: z.array(words).min(1) }),
  z.strictObject({ table: z.array(z.array(z.string().max(200)).min(2)).min(2) }),
])
/** A template of resources/briefs: the blocks of a brief, from top to bottom. */
export const templateSchema = z.strictObject({ blocks: z.array(blockSchema).min(1) })
export type BriefTemplate = z.infer<typeof templateSchema>

/** The blocks as the nodes of a brief's document. */
export function contentOf({ blocks }: BriefTemplate): object[] {
  return blocks.map((block) => {
    if ('heading' in block) {
      return { type: 'heading', attrs: { level: 2 }, content: [text(block.heading)] }
    }
    if ('text' in block) return paragraph(block.text)
    if ('bullets' in block) return list('bulletList', 'listItem', block.bullets)
    if ('numbers' in block) return list('orderedList', 'listItem', block.numbers)
    if ('tasks' in block) return list('taskList', 'taskItem', block.tasks)
    return { type: 'table', content: block.table.map(row) }
  })
}

const text = (of: string) => ({ type: 'text', text: of })
const paragraph = (of: string) => ({
  type: 'paragraph',
  ...(of !== '' && { content: [text(of)] }),
})
const list = (type: string, item: string, all: readonly string[]) => ({
  type,
  content: all.map((one) => ({ type: item, content: [paragraph(one)] })),
})
const row = (cells: readonly string[], index: number) => ({
  type: 'tableRow',
  content: cells.map((cell) => ({
    type: index === 0 ? 'tableHeader' : 'tableCell',
    content: [paragraph(cell)],
  })),
})
