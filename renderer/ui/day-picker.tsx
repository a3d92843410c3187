import '@mantine/dates/styles.css'
import 'dayjs/locale/ru.js'
import 'dayjs/locale/zh-cn.js'
import { DatePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { firstDayOfWeek } from '../i18n/regional.ts'
import { useLocale } from '../i18n/use-language.ts'
import type { Day } from './day-text.ts'

/** A month's sheet in the language of the studio; its days are walked with the arrow keys. */
export function DayPicker(props: { value: Day | null; onPick: (date: Day | null) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <DatePicker
      size="xs"
      locale={locale.toLowerCase()}
      firstDayOfWeek={firstDayOfWeek(locale)}
      monthLabelFormat={locale === 'zh-CN' ? 'YYYY年M月' : 'MMMM YYYY'}
      {...(locale === 'zh-CN' && { yearLabelFormat: 'YYYY年', monthsListFormat: 'M月' })}
      highlightToday
      allowDeselect
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
        previousDecade: t('date.previousDecade'),
        nextDecade: t('date.nextDecade'),
        monthLevelControl: t('date.chooseMonth'),
        yearLevelControl: t('date.chooseYear'),
      }}
      {...(props.value !== null && { defaultDate: props.value })}
      value={props.value}
      onChange={props.onPick}
    />
  )
}
