import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { LIFE_STAGES, type LifeStage } from '#shared/domain/stage.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { inLocale, type StageFacts } from '#shared/playbook/playbook.ts'
import { useClient } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'

/** The playbook as its files say it now; `undefined` until it has come. */
export function useCraft() {
  const client = useClient()
  const { data } = useQuery({
    queryKey: ['playbook'],
    queryFn: () => client.playbook.read(),
  })
  return data?.playbook
}

export type StageWords = {
  /** The moment that a card of the stage usually serves. */
  moment: Moment
  title: string
  happens: string
  reach: string
}

/** What the playbook says of each stage, in the reader's language; its id where it says nothing. */
export function useStages(): Readonly<Record<LifeStage, StageWords>> {
  const craft = useCraft()
  const locale = useLocale()
  return useMemo(() => {
    const said = (stage: LifeStage, facts: StageFacts | undefined): StageWords => ({
      moment: facts?.moment ?? 'know',
      title: facts ? inLocale(facts.title, locale) : stage,
      happens: facts ? inLocale(facts.happens, locale) : '',
      reach: facts ? inLocale(facts.reach, locale) : '',
    })
    return Object.fromEntries(
      LIFE_STAGES.map((stage) => [
        stage,
        said(
          stage,
          craft?.stages.find(({ id }) => id === stage),
        ),
      ]),
    ) as Record<LifeStage, StageWords>
  }, [craft, locale])
}
