import { contentOf, templateSchema } from '#shared/brief/template.ts'
import type { CardKind } from '#shared/domain/card.ts'
import type { Locale } from '#shared/domain/plan.ts'

const FILES = import.meta.glob<unknown>('../../../resources/briefs/*/*.json', { import: 'default' })

/** The brief to begin with for a kind of card, in the reader's language, as the editor takes it. */
export async function templateFor(kind: CardKind, locale: Locale): Promise<object[]> {
  const load = FILES[`../../../resources/briefs/${locale}/${kind}.json`]
  if (!load) throw new Error(`no template of ${kind} in ${locale}`)
  return contentOf(templateSchema.parse(await load()))
}
