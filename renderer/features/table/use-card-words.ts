import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { staleOn } from '#shared/coverage/strength.ts'
import { ELEMENTS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { rightsEndOn, rightsHaveEnded } from '#shared/domain/rights.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import type { PlanState } from '../../backend/plan-state.ts'
import { useFormat, type Format } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { tileText } from '../board/card-facts.ts'
import { progressOf, type CardValues } from './card-values.ts'
import { isSetColumn, type ColumnId } from './table-columns.ts'

/** What cells say, and what they are sorted by; made once for all rows. */
export type CardWords = {
  values: CardValues
  /** A cell's text, cut to what a cell can show; '' for nothing. */
  textOf: (card: Card, column: ColumnId) => string
  /** Due before today, and not live yet. */
  isLate: (card: Card) => boolean
}

type Plan = Pick<PlanState, 'settings' | 'columns' | 'checks' | 'today'>

export function useCardWords(): CardWords {
  const { t } = useTranslation('table')
  const format = useFormat()
  const locale = useLocale()
  const model = usePlanModel()
  const settings = usePlan((plan) => plan.settings)
  const columns = usePlan((plan) => plan.columns)
  const checks = usePlan((plan) => plan.checks)
  const today = usePlan((plan) => plan.today)
  return useMemo(() => {
    const plan: Plan = { settings, columns, checks, today }
    const { compare } = new Intl.Collator(locale, { numeric: true })
    const titles = namesOf(plan, t, locale)
    const values: CardValues = {
      compareText: compare,
      columns,
      strengthOf: (id) => model.strengthOf(id)?.strength ?? 0,
      nameOf: (column, id) => titles[column]?.get(id) ?? id,
      ruleOf: ({ rule: { unit, every } }) =>
        every === 1
          ? t(`calendar:series.each.${unit}`)
          : t(`calendar:series.rule.${unit}`, { count: every }),
    }
    return {
      values,
      textOf: (card, column) => textOf(card, column, { values, plan, t, format }),
      isLate: (card) => isLate(card, plan),
    }
  }, [checks, columns, format, locale, model, settings, t, today])
}

type Names = Partial<Record<ColumnId, ReadonlyMap<string, string>>>

function namesOf(
  { settings, checks }: Plan,
  t: TFunction<'table'>,
  locale: ReturnType<typeof useLocale>,
): Names {
  const titled = (list: Iterable<{ id: string; title: string }>) =>
    new Map([...list].map(({ id, title }) => [id, title]))
  return {
    channels: titled(settings.channels),
    tactics: titled(settings.tactics),
    check: titled(checks.values()),
    stages: new Map(STAGES.map(({ id, title }) => [id, inLocale(title, locale)])),
    elements: new Map(ELEMENTS.map((id) => [id, t(`board:element.${id}`)])),
    alsoServes: new Map(MOMENTS.map((id) => [id, t(`app:moment.${id}`)])),
  }
}

const isLate = (card: Card, plan: Plan): boolean =>
  card.dueOn !== null && card.dueOn < plan.today && progressOf(card, plan.columns) < 1

/** Without its year where that is this one. */
const shortDay = (date: string, today: string, format: Format): string =>
  date.slice(0, 4) === today.slice(0, 4) ? format.day(date) : format.fullDay(date)

type Words = { values: CardValues; plan: Plan; t: TFunction<'table'>; format: Format }

/** Most names that one cell lists; the rest is counted. */
const LISTED = 6

function textOf(card: Card, column: ColumnId, { values, plan, t, format }: Words): string {
  const day = (date: string | null) => (date === null ? '' : format.fullDay(date))
  if (isSetColumn(column)) {
    const ids = card[column]
    const names = ids.slice(0, LISTED).map((id) => values.nameOf(column, id))
    const more = ids.length - names.length
    return tileText([names.join(', '), more > 0 ? `+${more}` : ''].join(' ').trim())
  }
  switch (column) {
    case 'title':
      return tileText(card.title) || t('board:card.untitled')
    case 'kind':
      return t(`app:kind.${card.kind}`)
    case 'moment':
      return t(`app:moment.${card.moment}`)
    case 'columnId':
      return tileText(plan.columns.find(({ id }) => id === card.columnId)?.title ?? '')
    case 'owner':
    case 'url':
      return tileText(card[column] ?? '')
    case 'dueOn':
      if (card.dueOn === null) return ''
      return isLate(card, plan)
        ? t('value.late', { date: shortDay(card.dueOn, plan.today, format) })
        : day(card.dueOn)
    case 'publishedOn':
    case 'refreshedOn':
      return day(card[column])
    case 'staleOn':
      return day(staleOn(card, progressOf(card, plan.columns)))
    case 'strength':
      return format.percent(values.strengthOf(card.id))
    case 'topics':
      return card.topics.length === 0 ? '' : format.whole(card.topics.length)
    case 'effort':
      return card.effort === null ? '' : format.amount(card.effort)
    case 'checklist': {
      const total = card.checklist.length
      const done = card.checklist.filter((item) => item.done).length
      return total === 0 ? '' : t('value.points', { done, total })
    }
    case 'rights': {
      if (card.rights.length === 0) return ''
      if (rightsHaveEnded(card.rights, plan.today)) return t('value.rightsEnded')
      const end = rightsEndOn(card.rights)
      return end === null ? t('value.rightsOpen') : t('value.rightsUntil', { date: day(end) })
    }
    case 'check':
      return card.checkId === null ? '' : tileText(values.nameOf(column, card.checkId))
    case 'series':
      return card.series === null ? '' : values.ruleOf(card.series)
  }
}
