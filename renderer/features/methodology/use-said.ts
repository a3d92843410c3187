import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { signs, type Said, type Signs } from './expression.ts'

/** The words for the signs of a formula. */
export function useSaid(): Said {
  const { t } = useTranslation('methodology')
  return useMemo(
    () => ({
      plus: t('said.plus'),
      minus: t('said.minus'),
      times: t('said.times'),
      is: t('said.is'),
      over: t('said.over'),
      sum: t('said.sum'),
      product: t('said.product'),
    }),
    [t],
  )
}

export function useSigns(): Signs {
  const said = useSaid()
  return useMemo(() => signs(said), [said])
}
