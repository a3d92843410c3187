import type { Locale } from '#shared/domain/plan.ts'

/** The language with the person's country, where their browser names one: `en-GB` for `en`. */
export function regionalTag(locale: Locale): string {
  const own = navigator.languages.find((tag) => tag.split('-')[0] === locale.split('-')[0])
  return own?.includes('-') && locale !== 'zh-CN' ? own : locale
}

/** The first day of the week there, 0 for Sunday to 6. */
export function firstDayOfWeek(locale: Locale): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const info = new Intl.Locale(regionalTag(locale)) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
  }
  const first = locale === 'zh-CN' ? 1 : (info.getWeekInfo?.().firstDay ?? 1)
  return (first % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
}
