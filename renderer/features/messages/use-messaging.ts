import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Locale, LOCALES } from '#shared/domain/plan.ts'
import { exampleValues } from '#shared/messages/placeholders.ts'
import type { Examples } from '#shared/messages/check-words.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { useClient, usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'

export type Messaging = Playbook['messaging']

/** What the playbook knows of messages; `null` while it is on its way. */
export function useMessaging(): Messaging | null {
  const client = useClient()
  const { data } = useQuery({ queryKey: ['playbook'], queryFn: () => client.playbook.read() })
  return data?.playbook.messaging ?? null
}

/** Names of placeholders and their examples in a language; the brand is that of the plan. */
export function useExamples(messaging: Messaging | null): { known: string[]; examples: Examples } {
  const brand = usePlan(({ settings }) => settings.client || settings.name)
  return useMemo(() => {
    const placeholders = messaging?.placeholders ?? []
    const made = new Map<string, Map<string, string>>()
    const examples: Examples = (language) => {
      const locale: Locale = LOCALES.find((one) => one === language) ?? 'en'
      let values = made.get(locale)
      if (!values) {
        values = exampleValues(placeholders, locale)
        if (brand !== '' && values.has('brand')) values.set('brand', brand)
        made.set(locale, values)
      }
      return values
    }
    return { known: placeholders.map(({ id }) => id), examples }
  }, [brand, messaging])
}

/** The playbook's words in the language that is read. */
export function useInLocale(): (text: Readonly<Record<Locale, string>>) => string {
  const locale = useLocale()
  return (text) => text[locale]
}
