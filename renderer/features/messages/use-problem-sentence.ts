import { useTranslation } from 'react-i18next'
import type { PlaceholderProblem } from '#shared/messages/placeholders.ts'

const LONGEST = 40

/** What is wrong with a placeholder, in a sentence. */
export function useProblemSentence(): (problem: PlaceholderProblem) => string {
  const { t } = useTranslation('messages')
  return (problem) => {
    switch (problem.kind) {
      case 'unknown': {
        const name = `{{${problem.name.slice(0, LONGEST)}}}`
        return problem.like === null
          ? t('placeholder.unknown', { name })
          : t('placeholder.like', { name, like: `{{${problem.like}}}` })
      }
      case 'unclosed':
        return t('placeholder.unclosed', { text: problem.text })
      case 'unopened':
        return t('placeholder.unopened')
      case 'empty':
        return t('placeholder.empty')
    }
  }
}
