import { useTranslation } from 'react-i18next'
import { XmlElement, XmlText, type Doc, type XmlFragment } from 'yjs'
import { FRAGMENT } from './brief-binding.ts'
import classes from './brief.module.css'

/** The words of a brief that is built as no editor builds one: to be read, and left as it is. */
export function BriefText(props: { doc: Doc }) {
  const { t } = useTranslation('brief')
  return (
    <div className={classes.brief}>
      <p className={classes.notice} role="note">
        {t('unfit')}
      </p>
      <div className={classes.plain} dir="auto" data-testid="brief">
        {blocksOf(props.doc.getXmlFragment(FRAGMENT)).map((words, i) => (
          <p key={i}>{words}</p>
        ))}
      </div>
    </div>
  )
}

function blocksOf(fragment: XmlFragment): string[] {
  const blocks: string[] = []
  const waiting: (XmlFragment | XmlElement)[] = [fragment]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children = node.toArray()
    const words = children.map((child) => (child instanceof XmlText ? wordsOf(child) : '')).join('')
    if (words !== '') blocks.push(words)
    for (const child of children.toReversed()) {
      if (child instanceof XmlElement) waiting.push(child as XmlElement)
    }
  }
  return blocks
}

const wordsOf = (text: XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
