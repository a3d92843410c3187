import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLocale } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { Panel } from '../../ui/page.tsx'
import { useCraft } from '../journeys/use-craft.ts'
import { useSettings } from '../settings/use-settings.ts'
import type { Chosen } from './chosen.ts'
import classes from './decision.module.css'
import { ElementDetails } from './element-details.tsx'
import { ElementTable } from './element-table.tsx'
import { PathColumn } from './path-column.tsx'
import { PathScores } from './path-scores.tsx'
import { useDecision } from './use-decision.ts'

/** Need, touchpoint and trust: the three orders side by side, and how well the plan serves each. */
export function DecisionTab(props: { openCard: (cardId: string) => void }) {
  const { t } = useTranslation('decision')
  const locale = useLocale()
  const craft = useCraft()
  const { plan, decision } = useDecision()
  const { save, canWrite } = useSettings()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const own = decision.paths.find(({ path }) => path === plan.settings.path)!
  return (
    <div className={classes.tab}>
      <p className={classes.intro}>{t('intro')}</p>
      <div className={classes.paths}>
        {decision.paths.map((outlook) => (
          <PathColumn
            key={outlook.path}
            outlook={outlook}
            own={own}
            elements={decision.elements}
            facts={craft?.decision.paths.find(({ id }) => id === outlook.path)}
            onChoose={canWrite ? () => save({ path: outlook.path }) : null}
            onElement={(element) => setChosen({ element, moment: null })}
          />
        ))}
      </div>
      {craft && <p className={classes.advice}>{inLocale(craft.decision.advice, locale)}</p>}
      <div className={classes.panels}>
        <Panel title={t('elements.title')}>
          <p className={classes.quiet}>{t('elements.rule')}</p>
          <ElementTable
            elements={decision.elements}
            first={own.elements[0]!.id}
            facts={craft?.decision.elements ?? []}
            chosen={chosen}
            onChoose={setChosen}
          />
          {chosen && (
            <ElementDetails
              chosen={chosen}
              served={decision.elements[chosen.element]}
              onOpen={props.openCard}
              onClose={() => setChosen(null)}
            />
          )}
        </Panel>
        <Panel title={t('scores.title')}>
          <p className={classes.quiet}>{t('scores.rule')}</p>
          <PathScores decision={decision} own={own} />
        </Panel>
      </div>
    </div>
  )
}
