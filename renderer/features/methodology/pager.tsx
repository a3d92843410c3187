import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './methodology.module.css'

/** The rows of a page of a long list, and which they are. */
export function usePaged<T>(items: readonly T[], size: number) {
  const [asked, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(items.length / size))
  // Fewer rows than before may be left.
  const page = Math.min(asked, pages - 1)
  return { rows: items.slice(page * size, (page + 1) * size), page, pages, size, setPage }
}

/** Nothing for a list that fits on one page. */
export function Pager(props: { paged: ReturnType<typeof usePaged>; count: number; label: string }) {
  const { paged, count } = props
  const { t } = useTranslation('methodology')
  const format = useFormat()
  if (paged.pages < 2) return null
  const first = paged.page * paged.size
  return (
    <div className={classes.pager} role="group" aria-label={props.label}>
      <Button
        size="compact-xs"
        variant="default"
        aria-disabled={paged.page === 0}
        {...(paged.page === 0 && { 'data-disabled': true })}
        onClick={() => paged.setPage(Math.max(0, paged.page - 1))}
      >
        {t('pager.before')}
      </Button>
      <span role="status">
        {t('pager.shown', {
          from: format.whole(first + 1),
          to: format.whole(Math.min(count, first + paged.size)),
          count: format.whole(count),
        })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-disabled={paged.page === paged.pages - 1}
        {...(paged.page === paged.pages - 1 && { 'data-disabled': true })}
        onClick={() => paged.setPage(Math.min(paged.pages - 1, paged.page + 1))}
      >
        {t('pager.after')}
      </Button>
    </div>
  )
}
