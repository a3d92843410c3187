import { useCallback, useEffect, useMemo, useState } from 'react'
import { lastColumn } from '#shared/coverage/card-when-done.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { findFocusSoon } from '../../app/keep-focus.ts'
import { PlanProvider, usePlanId, usePlanModel, useReviewing } from '../../backend/context.tsx'
import { BoardUiContext, createBoardUi } from '../board/board-ui.ts'
import { createSelection, SelectionContext } from '../views/selection.ts'
import { CardDialog, type Opened } from './card-dialog.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { KeepDialog } from './keep-dialog.tsx'
import { TopicDialog } from './topic-dialog.tsx'
import { ScratchContext, useOpenScratch } from './use-scratch.ts'
import { anImaginedCard, useScratchActs } from './use-scratch-acts.ts'
import { useScratchKeys } from './use-scratch-keys.ts'
import { WhatIfBar } from './what-if-bar.tsx'
import { WhatIfGrid } from './what-if-grid.tsx'
import { WhatIfNotices } from './what-if-notices.tsx'
import { WhatIfSelection } from './what-if-selection.tsx'
import { WhatIfSide } from './what-if-side.tsx'
import classes from './what-if.module.css'

type Front =
  | { front: 'card'; opened: Opened }
  | { front: 'topic'; topicId: string }
  | { front: 'keep' | 'drop' }

/**
 * What would be if: a copy of the plan in this window on which cards are dragged, imagined and taken out
 * and figures set, with its scores beside those of the plan. Kept as one act, or dropped.
 */
export function WhatIfPage() {
  const planId = usePlanId()
  return <OpenWhatIf key={planId} planId={planId} />
}

function OpenWhatIf({ planId }: { planId: string }) {
  const plan = usePlanModel()
  const reviewing = useReviewing()
  const scratch = useOpenScratch()
  const both = useMemo(() => ({ scratch, plan }), [scratch, plan])
  const acts = useScratchActs(scratch)
  const [selection] = useState(createSelection)
  const [ui] = useState(() => createBoardUi(selection))
  const [front, setFront] = useState<Front | null>(null)
  useScratchKeys(scratch)
  useEffect(() => scratch.model.subscribe(findFocusSoon), [scratch])

  const close = useCallback(() => {
    setFront(null)
    ui.set({ wanted: ui.get().focused })
  }, [ui])
  const openCard = useCallback(
    (cardId: string) => {
      const card = scratch.model.state().cards.get(cardId)
      if (!card) return
      const isImagined = !plan.state().cards.has(cardId)
      setFront({ front: 'card', opened: { card, isImagined } })
    },
    [plan, scratch],
  )
  const imagine = useCallback(
    (moment: Moment, columnId?: string, topicId?: string) => {
      const { columns, topics } = scratch.model.state()
      const where = columnId ?? lastColumn(columns)?.id
      if (where === undefined) return
      const topic = topicId === undefined ? undefined : topics.get(topicId)
      const empty = anImaginedCard(moment)
      const start = topic ? { ...empty, title: topic.title, topics: [topic.id] } : empty
      setFront({ front: 'card', opened: { card: null, start, columnId: where } })
    },
    [scratch],
  )
  const topic =
    front?.front === 'topic' ? scratch.model.state().topics.get(front.topicId) : undefined

  return (
    <ScratchContext value={both}>
      <div className={classes.page}>
        <WhatIfBar
          onImagine={() => imagine('know')}
          onKeep={() => setFront({ front: 'keep' })}
          onDrop={() => setFront({ front: 'drop' })}
        />
        <WhatIfNotices />
        <div className={classes.body}>
          <SelectionContext value={selection}>
            <BoardUiContext value={ui}>
              <PlanProvider planId={planId} model={scratch.model} reviewing={reviewing}>
                <div className={classes.board}>
                  <WhatIfGrid
                    acts={acts}
                    onOpenCard={openCard}
                    onOpenTopic={(topicId) => setFront({ front: 'topic', topicId })}
                    onNewCard={imagine}
                    onRemove={acts.remove}
                  />
                  <WhatIfSelection acts={acts} />
                </div>
              </PlanProvider>
            </BoardUiContext>
          </SelectionContext>
          <WhatIfSide />
        </div>
        {front?.front === 'card' && (
          <CardDialog opened={front.opened} acts={acts} onClose={close} />
        )}
        {topic && (
          <TopicDialog
            topic={topic}
            acts={acts}
            onClose={close}
            onImagine={() => imagine(topic.moment ?? 'know', undefined, topic.id)}
          />
        )}
        {front?.front === 'keep' && <KeepDialog onClose={() => setFront(null)} onKept={close} />}
        {front?.front === 'drop' && (
          <DropDialog
            count={scratch.state().changes.length}
            onClose={() => setFront(null)}
            onDrop={() => {
              scratch.clear()
              close()
            }}
          />
        )}
      </div>
    </ScratchContext>
  )
}
