import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PlaceCheck } from '#shared/domain/place.ts'
import { useClient } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'

/** What the playbook says of each thing that should be known of a place: its name, and why it matters. */
export function usePlaceFacts(): (check: PlaceCheck) => { title: string; why: string } {
  const client = useClient()
  const locale = useLocale()
  const { data } = useQuery({ queryKey: ['playbook'], queryFn: () => client.playbook.read() })
  return useCallback(
    (check) => {
      const facts = data?.playbook.places.find(({ id }) => id === check)
      return { title: facts?.title[locale] ?? '', why: facts?.why[locale] ?? '' }
    },
    [data, locale],
  )
}
