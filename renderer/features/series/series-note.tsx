import { Button } from '@mantine/core'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'

const SeriesDialog = lazy(async () => ({
  default: (await import('./series-dialog.tsx')).SeriesDialog,
}))

/** Says of a card of a series that edits are its own, and leads to those of the following. */
export function SeriesNote({ card, className }: { card: Card; className: string | undefined }) {
  const { t } = useTranslation('calendar')
  const [open, setOpen] = useState(false)
  const note = useRef<HTMLParagraphElement>(null)
  const isAlone = card.series === null
  // The dialog may take the card out of its series, and stays until it is closed.
  if (isAlone && !open) return null
  const close = () => {
    // The button that would have the focus again goes with the series.
    if (isAlone) note.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
    setOpen(false)
  }
  return (
    <>
      <p ref={note} className={className}>
        {t('series.note')}{' '}
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t('series.noteOpen')}
        </Button>
      </p>
      {open && (
        <Suspense fallback={null}>
          <SeriesDialog cardId={card.id} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
