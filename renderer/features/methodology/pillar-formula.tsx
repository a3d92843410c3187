import { useTranslation } from 'react-i18next'
import type { Pillar } from '#shared/coverage/moment-score.ts'
import type { MethodPart } from '#shared/coverage/methodology.ts'
import { group, joined, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

/** What a pillar is of its two parts, or of the one that is measured. */
export function PillarFormula(props: {
  pillar: Pillar
  parts: readonly MethodPart[]
  value: number | null
}) {
  const { t } = useTranslation('methodology')
  const { figure } = useFigures()
  const signs = useSigns()
  const measured = props.parts.filter(({ value }) => value !== null)
  if (props.value === null) return null
  const pillar = name(t(`coverage:pillar.${props.pillar}`))
  const both = measured.length === 2
  return (
    <Formula
      of={joined(
        [
          pillar,
          joined(
            measured.map(({ part, weight }) =>
              both
                ? row(number(figure(weight)), signs.times, name(t(`coverage:part.${part}`)))
                : name(t(`coverage:part.${part}`)),
            ),
            signs.plus,
          ),
          ...(both
            ? [
                joined(
                  measured.map(({ weight, value }) =>
                    group(row(number(figure(weight)), signs.times, number(figure(value!)))),
                  ),
                  signs.plus,
                ),
              ]
            : []),
          number(figure(props.value)),
        ],
        signs.is,
      )}
    />
  )
}
