import { useTranslation } from 'react-i18next'
import type { MethodCard, MethodPart } from '#shared/coverage/methodology.ts'
import { fraction, joined, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import classes from './methodology.module.css'
import { Pager, usePaged } from './pager.tsx'
import { Servants } from './servants.tsx'
import { useAimName } from './use-aim-name.ts'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

const ROWS = 25

/** A part as the mean of what it looks at: each with its weight and how far it is served. */
export function MeanPart(props: { part: MethodPart; cards: ReadonlyMap<string, MethodCard> }) {
  const { part } = props
  const { t } = useTranslation('methodology')
  const { figure } = useFigures()
  const signs = useSigns()
  const aimName = useAimName()
  const paged = usePaged(part.aims, ROWS)
  const title = t(`coverage:part.${part.part}`)
  const total = part.aims.reduce((sum, { weight, value }) => sum + weight * value, 0)
  const weights = part.aims.reduce((sum, { weight }) => sum + weight, 0)
  const isDemand = part.part === 'demand'
  return (
    <section className={classes.part} aria-label={title} data-testid={`part-${part.part}`}>
      <h3>{title}</h3>
      <p>{t(`part.${part.part}`)}</p>
      {part.value === null ? (
        <p className={classes.quiet}>{t(`coverage:loss.nothing-measured.${part.part}`)}</p>
      ) : (
        <>
          <Formula
            of={joined(
              [
                name(title),
                fraction(
                  row(signs.sum, name(t('term.weight')), signs.times, name(t('term.value'))),
                  row(signs.sum, name(t('term.weight'))),
                ),
                fraction(number(figure(total)), number(figure(weights))),
                number(figure(part.value)),
              ],
              signs.is,
            )}
          />
          <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
            <table className={classes.table} aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{t(`aim.${part.part}`)}</th>
                  {isDemand && <th scope="col">{t('term.searches')}</th>}
                  <th scope="col">{t('term.weight')}</th>
                  {isDemand && <th scope="col">{t('term.ends')}</th>}
                  <th scope="col">{t('term.value')}</th>
                  <th scope="col">{t('term.product')}</th>
                  <th scope="col">{t('term.cards')}</th>
                </tr>
              </thead>
              <tbody>
                {paged.rows.map((aim) => (
                  <tr key={aim.id}>
                    <th scope="row">{aimName(part.part, aim)}</th>
                    {isDemand && (
                      <td>
                        {aim.searches === null || aim.searches === undefined
                          ? t('unknown')
                          : figure(aim.searches)}
                      </td>
                    )}
                    <td>{figure(aim.weight)}</td>
                    {isDemand && (
                      <td>
                        {aim.low === aim.high ? '' : `${figure(aim.low!)}–${figure(aim.high!)}`}
                      </td>
                    )}
                    <td>{figure(aim.value)}</td>
                    <td>{figure(aim.weight * aim.value)}</td>
                    <td>
                      <Servants part={part.part} aim={aim} cards={props.cards} />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('term.total')}</th>
                  {isDemand && <td />}
                  <td>{figure(weights)}</td>
                  {isDemand && <td />}
                  <td />
                  <td>{figure(total)}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
          <Pager paged={paged} count={part.aims.length} label={title} />
        </>
      )}
    </section>
  )
}
