import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf, templateSchema, type BriefTemplate } from '#shared/brief/template.ts'
import type { CardKind } from '#shared/domain/card.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { blocksOfTactic, type BegunWords } from '#shared/playbook/card-from-tactic.ts'
import type { TacticFacts } from '#shared/playbook/playbook.ts'
import briefEn from '#resources/locales/en/brief.json' with { type: 'json' }
import briefRu from '#resources/locales/ru/brief.json' with { type: 'json' }
import briefZh from '#resources/locales/zh-CN/brief.json' with { type: 'json' }

const TEXTS = { en: briefEn, 'zh-CN': briefZh, ru: briefRu }

/** The words of a brief that a tactic begins: what the playbook says of it, then the kind's template. */
export function begunBrief(
  resourcesFolder: string,
  { kind, locale, facts }: { kind: CardKind; locale: Locale; facts: TacticFacts | undefined },
): BriefJson {
  const before = facts ? blocksOfTactic(facts, locale, wordsOf(locale)) : []
  const blocks = [...before, ...templateIn(resourcesFolder, kind, locale)]
  return { type: 'doc', content: contentOf({ blocks }) } as BriefJson
}

function wordsOf(locale: Locale): BegunWords {
  const texts = TEXTS[locale]
  return {
    begunWhy: texts['begunWhy'],
    begunData: texts['begunData'],
    begunWhat: texts['begunWhat'],
    begunConsent: texts['begunConsent'],
    begunRisks: texts['begunRisks'],
    begunStart: texts['begunStart'],
  }
}

/** The blocks of a template; none where a person who edits it broke it: a card is worth more. */
function templateIn(folder: string, kind: CardKind, locale: Locale): BriefTemplate['blocks'] {
  try {
    const text = readFileSync(join(folder, 'briefs', locale, `${kind}.json`), 'utf8')
    return templateSchema.parse(JSON.parse(text)).blocks
  } catch {
    return []
  }
}
