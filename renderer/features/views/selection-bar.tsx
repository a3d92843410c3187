import { ActionIcon, Button } from '@mantine/core'
import { IconArchive, IconRestore, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useSelectedIds, useSelection } from './selection.ts'
import { AssignForm, MoveForm, ScheduleForm, TagForm } from './selection-forms.tsx'
import type { BulkActs } from './use-bulk-acts.ts'
import classes from './views.module.css'

/** What can be done with the selected cards, all at once. */
export function SelectionBar(props: { acts: BulkActs; onDone: () => void }) {
  const { acts, onDone } = props
  const { t } = useTranslation('views')
  const selection = useSelection()
  const ids = useSelectedIds()
  const cards = usePlan((plan) => plan.cards)
  const [said, setSaid] = useState('')
  const count = ids.size
  const allArchived = count > 0 && [...ids].every((id) => cards.get(id)?.archived)

  const clear = () => {
    selection.clear()
    onDone()
  }
  /** Says what was done; the cards stay selected for the next act unless they are gone. */
  const run = async (doing: Promise<boolean>, done: string, gone = false) => {
    if (!(await doing)) return
    setSaid(done)
    if (gone) clear()
  }
  const moved = t('done.moved', { count })
  const changed = t('done.changed', { count })

  return (
    <>
      <div role="status" className="ms-visually-hidden">
        {said}
      </div>
      {count > 0 && (
        <div
          role="toolbar"
          aria-label={t('select.label')}
          className={classes.selection}
          tabIndex={-1}
          data-testid="selection-bar"
          onKeyDown={(event) => {
            // What opens from it stands elsewhere in the page: its Escape is its own.
            const here = event.target instanceof Node && event.currentTarget.contains(event.target)
            if (event.key !== 'Escape' || event.defaultPrevented || !here) return
            event.stopPropagation()
            clear()
          }}
        >
          <span className={classes.selectedCount} role="status">
            {t('select.count', { count })}
          </span>
          <MoveForm onMove={(to) => run(acts.move(ids, to), moved)} />
          <AssignForm onAssign={(owner) => run(acts.change(ids, { patch: { owner } }), changed)} />
          <TagForm
            ids={ids}
            onTag={(add, remove) =>
              run(acts.change(ids, { add: { tags: add }, remove: { tags: remove } }), changed)
            }
          />
          <ScheduleForm
            onSchedule={(dueOn) => run(acts.change(ids, { patch: { dueOn } }), changed)}
          />
          {allArchived ? (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconRestore size={15} aria-hidden="true" />}
              onClick={() =>
                void run(acts.archive(ids, false), t('done.restored', { count }), true)
              }
            >
              {t('select.restore')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconArchive size={15} aria-hidden="true" />}
              onClick={() => void run(acts.archive(ids, true), t('done.archived', { count }), true)}
            >
              {t('select.archive')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden="true" />}
            onClick={() => void run(acts.remove(ids), t('done.removed', { count }), true)}
          >
            {t('select.remove')}
          </Button>
          <ActionIcon variant="subtle" color="gray" aria-label={t('select.clear')} onClick={clear}>
            <IconX size={15} />
          </ActionIcon>
        </div>
      )}
    </>
  )
}
