import { createElement, type ReactNode } from 'react'
import { inWords, type Expression } from './expression.ts'
import classes from './methodology.module.css'
import { useSaid } from './use-said.ts'

/**
 * A formula as the browser sets it (MathML), and in words for who hears it. `wide`: it may be longer
 * than its place, and scrolls there.
 */
export function Formula(props: { of: Expression; wide?: boolean; testid?: string }) {
  const words = inWords(props.of, useSaid())
  return (
    <div
      className={classes.formula}
      data-testid={props.testid}
      {...(props.wide && { tabIndex: 0, role: 'group', 'aria-label': words })}
    >
      {createElement(
        'math',
        { displaystyle: 'true', role: 'img', 'aria-label': words },
        draw(props.of),
      )}
    </div>
  )
}

function draw(expression: Expression): ReactNode {
  switch (expression.kind) {
    case 'row':
      return createElement('mrow', null, ...expression.of.map(draw))
    case 'name':
      return createElement('mtext', null, expression.text)
    case 'number':
      return createElement('mn', null, expression.text)
    case 'sign':
      return createElement('mo', null, expression.text)
    case 'group':
      return createElement(
        'mrow',
        null,
        createElement('mo', null, '('),
        draw(expression.of),
        createElement('mo', null, ')'),
      )
    case 'fraction':
      return createElement('mfrac', null, draw(expression.above), draw(expression.below))
  }
}
