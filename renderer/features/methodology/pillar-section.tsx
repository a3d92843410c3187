import { useTranslation } from 'react-i18next'
import type { Pillar } from '#shared/coverage/moment-score.ts'
import type { MethodCard, MomentMethod } from '#shared/coverage/methodology.ts'
import { Panel } from '../../ui/page.tsx'
import { group, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import { MeanPart } from './mean-part.tsx'
import classes from './methodology.module.css'
import { PillarFormula } from './pillar-formula.tsx'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

/** A pillar from its parts, and each part from what it is the mean over. */
export function PillarSection(props: {
  pillar: Pillar
  method: MomentMethod
  cards: ReadonlyMap<string, MethodCard>
}) {
  const { pillar, method } = props
  const { t } = useTranslation('methodology')
  const { figure } = useFigures()
  const value = method.score.pillars[pillar]
  const parts = method.parts.filter((part) => part.pillar === pillar)
  return (
    <Panel
      title={t(`coverage:pillar.${pillar}`)}
      aside={value === null ? t('notMeasured') : figure(value)}
    >
      <p>{t(`pillar.${pillar}`)}</p>
      <PillarFormula parts={parts} pillar={pillar} value={value} />
      {pillar === 'there' && <TopicWeight />}
      {parts.map((part) => (
        <MeanPart key={part.part} part={part} cards={props.cards} />
      ))}
      {value === null && <p className={classes.quiet}>{t('leftOut')}</p>}
    </Panel>
  )
}

/** coverage-model §3: what a topic weighs. */
function TopicWeight() {
  const { t } = useTranslation('methodology')
  const signs = useSigns()
  return (
    <>
      <Formula
        of={row(
          name(t('term.topicWeight')),
          signs.is,
          name(t('term.log')),
          group(row(number('10'), signs.plus, name(t('term.searches')))),
        )}
      />
      <p className={classes.quiet}>{t('topicWeight')}</p>
      <Formula
        of={row(
          name(t('term.value')),
          signs.is,
          number('1'),
          signs.minus,
          signs.product,
          group(row(number('1'), signs.minus, name(t('term.strength')))),
        )}
      />
      <p className={classes.quiet}>{t('any')}</p>
    </>
  )
}
