import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RIGHTS_STAGES } from '#shared/coverage/alert.ts'
import type { rightsAhead, RightsStanding } from '#shared/creators/rights-standing.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRightsWords } from '../cards/use-rights-words.ts'
import type { Tone } from './line.tsx'

export type Said = { text: string; tone: Tone }

/** How rights stand, in a few words: of one card, or of all cards of a person. */
export function useRightsText() {
  const { t } = useTranslation('creators')
  const format = useFormat()
  const words = useRightsWords()
  return useMemo(() => {
    const nextEnd = ({ uses, endsOn, daysLeft }: NonNullable<RightsStanding['next']>): Said => ({
      text:
        daysLeft === 0
          ? t('rights.nextToday', { uses: words.uses(uses) })
          : t('rights.next', {
              uses: words.uses(uses),
              day: format.fullDay(endsOn),
              count: daysLeft,
            }),
      tone: daysLeft <= RIGHTS_STAGES[0] ? 'soon' : 'plain',
    })
    const after = (first: string, next: RightsStanding['next']): Said => ({
      text: next ? `${first} · ${nextEnd(next).text}` : first,
      tone: 'bad',
    })
    return {
      ofCard: ({ state, ended, held, unbegun, next }: RightsStanding): Said => {
        if (state === 'none') return { text: t('rights.none'), tone: 'quiet' }
        if (state === 'ended') {
          return {
            text: t('rights.allEnded', { day: format.fullDay(ended!.endedOn) }),
            tone: 'bad',
          }
        }
        if (ended) return after(t('rights.partEnded', { uses: words.uses(ended.uses) }), next)
        if (next) return nextEnd(next)
        const isBegun = unbegun.length < held.length
        const uses = isBegun ? held.filter((use) => !unbegun.includes(use)) : held
        const text = t(isBegun ? 'rights.noEnd' : 'rights.unbegun', { uses: words.uses(uses) })
        return { text, tone: 'plain' }
      },
      ofPerson: ({ ended, part, next }: ReturnType<typeof rightsAhead>): Said => {
        if (ended > 0) return after(t('rights.endedCards', { count: ended }), next)
        if (part > 0) return after(t('rights.partCards', { count: part }), next)
        return next ? nextEnd(next) : { text: '', tone: 'plain' }
      },
    }
  }, [format, t, words])
}
