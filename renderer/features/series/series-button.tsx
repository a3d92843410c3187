import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'

const SeriesDialog = lazy(async () => ({
  default: (await import('./series-dialog.tsx')).SeriesDialog,
}))

/** Repeats a card, or opens what can be done with the series that it belongs to. */
export function SeriesButton({ card }: { card: Card }) {
  const { t } = useTranslation('calendar')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRepeat size={14} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t(card.series === null ? 'series.open' : 'series.openSeries')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SeriesDialog cardId={card.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
