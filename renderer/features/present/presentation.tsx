import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { heatmap } from '#shared/coverage/heatmap.ts'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { followNativeMenu } from '../../app/actions/native-menu.ts'
import { endPresenting, presentPath } from '../../app/presenting.ts'
import { usePlanContent, usePlanId } from '../../backend/context.tsx'
import { boardOfState } from '../../backend/plan-state.ts'
import { useChange } from '../coverage/use-change.ts'
import { MomentSlide } from './moment-slide.tsx'
import { PlanSlide } from './plan-slide.tsx'
import classes from './present.module.css'
import { SlideFoot } from './slide-foot.tsx'
import { SLIDES, slideAfter, type SlideCommand } from './slides.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useSlideKeys } from './use-slide-keys.ts'

const CardPanel = lazy(async () => ({
  default: (await import('../cards/card-panel.tsx')).CardPanel,
}))
const PANEL_WIDTH = 480

/**
 * The plan for a meeting room: one slide for it and one for each moment, in letters that are read
 * from across the room. Nothing changes here but comments, on the cards that a slide names.
 */
export function Presentation() {
  const { t } = useTranslation('present')
  const planId = usePlanId()
  const plan = usePlanContent()
  const board = useMemo(() => boardOfState(plan), [plan])
  const steps = useMemo(() => nextSteps(board, plan.today), [board, plan.today])
  const heat = useMemo(() => heatmap(board, plan.today, 'channel'), [board, plan.today])
  const changes = useChange(plan)
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const at = Math.max(
    0,
    SLIDES.findIndex((known) => known === asked.get('slide')),
  )
  const slide = SLIDES[at]!
  const cardId = asked.get('card')
  const stage = useRef<HTMLElement>(null)

  const show = (index: number, card?: string) => {
    const query = new URLSearchParams({ slide: SLIDES[index]!, ...(card && { card }) })
    navigate(`${presentPath(planId)}?${query.toString()}`, { replace: true })
  }
  const leave = () => navigate(endPresenting(planId), { replace: true })
  const screen = useFullScreen(leave)
  const closeCard = () => {
    show(at)
    const opener = `[data-card="${CSS.escape(cardId ?? '')}"]`
    const button = stage.current?.querySelector<HTMLElement>(opener)
    ;(button ?? stage.current)?.focus()
  }
  const run = (command: Exclude<SlideCommand, null>) => {
    if (command === 'leave') leave()
    else if (command === 'full-screen') screen.toggle()
    else if (command === 'open-card') {
      const first = stage.current?.querySelector<HTMLElement>('[data-card]')
      if (first) show(at, first.dataset['card']!)
    } else show(slideAfter(at, command))
  }
  useSlideKeys(run, cardId === null ? null : closeCard)
  useEffect(followNativeMenu, [])
  useEffect(() => stage.current?.focus(), [])

  const name = slide === 'plan' ? plan.settings.name : t(`app:moment.${slide}`)
  const label = t('slide', { name, number: at + 1, count: SLIDES.length })
  useEffect(() => {
    document.title = `${label} · ${t('app:name')}`
  }, [label, t])

  return (
    <main
      ref={stage}
      tabIndex={-1}
      className={classes.stage}
      data-moment={slide === 'plan' ? undefined : slide}
      data-testid="presentation"
      aria-label={t('label')}
    >
      <p className="ms-visually-hidden" role="status">
        {label}
      </p>
      <header className={classes.head}>
        <h1>{name}</h1>
        {slide !== 'plan' && <p>{t(`app:momentLong.${slide}`)}</p>}
      </header>
      {slide === 'plan' ? (
        <PlanSlide
          steps={steps}
          change={changes.ofPlan}
          changeOf={changes.ofMoment}
          onMoment={(moment) => show(SLIDES.indexOf(moment))}
        />
      ) : (
        <MomentSlide
          key={slide}
          moment={slide}
          heat={heat}
          steps={steps}
          change={changes.ofMoment(slide)}
          onOpen={(id) => show(at, id)}
        />
      )}
      <SlideFoot at={at} screen={screen} onCommand={run} />
      {cardId !== null && plan.cards.has(cardId) && (
        <div className={classes.panel}>
          <Suspense fallback={null}>
            <CardPanel
              key={cardId}
              cardId={cardId}
              width={PANEL_WIDTH}
              startAtTitle={false}
              onClose={closeCard}
              onRemove={closeCard}
            />
          </Suspense>
        </div>
      )}
    </main>
  )
}
