import { createContext, use, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { overallPlaces, placesOf, shown, type Places } from '#shared/coverage/method-places.ts'
import { planMethod, type MomentMethod, type PlanMethod } from '#shared/coverage/methodology.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { boardOfState } from '../../backend/plan-state.ts'

export type Method = {
  plan: PlanMethod
  moment: MomentMethod
  places: Places
  overallPlaces: Places
}

/** The plan's figures, up to date; an edit is drawn before they are gathered again. */
export function useMethod(moment: Moment): Method {
  const content = useDeferredValue(usePlanContent())
  const plan = useMemo(() => planMethod(boardOfState(content), content.today), [content])
  return useMemo(() => {
    const method = plan.of(moment)
    return {
      ...{ plan, moment: method },
      places: placesOf(method),
      overallPlaces: overallPlaces(plan),
    }
  }, [plan, moment])
}

export type Figures = {
  /** What scores are made of, to as many places as are needed. */
  figure: (value: number) => string
  /** A score or points, always to the same places. */
  score: (value: number) => string
}

export function useFiguresOf(places: Places): Figures {
  const { language } = useTranslation().i18n
  const { score, figures } = places
  return useMemo(() => {
    const figure = new Intl.NumberFormat(language, { maximumFractionDigits: figures })
    const fixed = new Intl.NumberFormat(language, {
      minimumFractionDigits: score,
      maximumFractionDigits: score,
    })
    // Rounded by one hand: a formatter rounds what lies half-way by another rule.
    return {
      figure: (value) => figure.format(shown(value, figures)),
      score: (value) => fixed.format(shown(value, score)),
    }
  }, [language, score, figures])
}

export const FiguresContext = createContext<Figures | null>(null)

/** The formats of the page's figures, all of the same places. */
export function useFigures(): Figures {
  const figures = use(FiguresContext)
  if (figures === null) throw new Error('FiguresContext is missing above this component')
  return figures
}
