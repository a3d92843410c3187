import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { readLink } from '#shared/domain/card-link.ts'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'

const LONGEST = 160

/** A field's value in words: names for ids, dates as the reader writes them, long texts cut. */
export function useFieldWords() {
  const { t } = useTranslation(['card', 'board'])
  const format = useFormat()
  const locale = useLocale()
  const model = usePlanModel()

  const element = useCallback(
    (field: string, id: string): string => {
      const plan = model.state()
      const titled = (title: string | undefined) =>
        title === undefined ? t('value.gone') : title || t('board:card.untitled')
      switch (field) {
        case 'topics':
          return titled(plan.topics.get(id)?.title)
        case 'channels':
          return plan.settings.channels.find((channel) => channel.id === id)?.title ?? id
        case 'tactics':
          return plan.settings.tactics.find((tactic) => tactic.id === id)?.title ?? id
        case 'stages': {
          const stage = STAGES.find((one) => one.id === id)
          return stage ? inLocale(stage.title, locale) : id
        }
        case 'elements':
          return t(`board:element.${id}`, { defaultValue: id })
        case 'alsoServes':
          return t(`app:moment.${id}`, { defaultValue: id })
        case 'links': {
          const link = readLink(id)
          if (!link) return id
          const title = titled(plan.cards.get(link.cardId)?.title)
          return t(`links.said.${link.kind}`, { title })
        }
        default:
          return id
      }
    },
    [locale, model, t],
  )

  const words = useCallback(
    (field: string, value: unknown): string => {
      const plan = model.state()
      if (field === 'shelfLifeMonths') {
        if (typeof value === 'number') return t('value.lifeMonths', { count: value })
        return value === 'kind' ? t('value.lifeOfKind') : t('value.lifeAlways')
      }
      if (value === null || value === '' || value === undefined) return t('value.none')
      if (field === 'series') return t('value.series')
      if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
      if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
      if (Array.isArray(value)) {
        if (value.length === 0) return t('value.none')
        if (field === 'checklist') {
          return short(
            value
              .map(
                (item: { text: string; done: boolean }) => `${item.done ? '☑' : '☐'} ${item.text}`,
              )
              .join('  '),
          )
        }
        if (field === 'rights') {
          return short(
            value
              .map(({ use, startsOn, endsOn, trigger }: RightsWindow) => {
                const days = `${startsOn ? format.fullDay(startsOn) : '…'} – ${endsOn ? format.fullDay(endsOn) : '…'}`
                const waits = trigger && startsOn === null
                return `${t(`board:rights.uses.${use}`)} ${waits ? `(${t(`creators:rights.trigger.${trigger}`)})` : days}`
              })
              .join('; '),
          )
        }
        return short(value.map((one) => element(field, String(one))).join(', '))
      }
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      switch (field) {
        case 'moment':
          return t(`app:moment.${text}`)
        case 'kind':
          return t(`app:kind.${text}`)
        case 'columnId':
          return plan.columns.find((column) => column.id === text)?.title ?? t('value.gone')
        case 'checkId':
          return plan.checks.get(text)?.title ?? t('value.gone')
        case 'dueOn':
        case 'publishedOn':
        case 'refreshedOn':
          return format.fullDay(text)
        default:
          return short(text)
      }
    },
    [element, format, locale, model, t],
  )
  return { words, element }
}

/** Cut at a letter, not in the middle of one. */
export function short(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`
}
