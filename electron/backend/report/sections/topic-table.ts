import type { Demand } from '#shared/domain/topic.ts'
import { html, type SafeHtml } from '../html.ts'
import type { MomentData, TopicLine } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const MOST_TOPICS = 11

function demandText({ known, sum, low, high }: Demand, { text, compact }: ReportTexts): string {
  if (known === 0) return text('momentPage.volumeUnknown')
  if (low === high) return compact(sum)
  return text('momentPage.volumeRange', { low: compact(low), high: compact(high) })
}

function phrasesText({ topic, phrases }: TopicLine, { text }: ReportTexts): string {
  const keywords = text('momentPage.keywords', { count: topic.demand.keywords })
  // A topic's own title says nothing new among its phrases.
  const others = phrases.filter((phrase) => phrase !== topic.title)
  if (others.length === 0) return keywords
  return text('momentPage.phrases', { keywords, phrases: others.join(', ') })
}

function row(line: TopicLine, texts: ReportTexts): SafeHtml {
  const { text, number, percent } = texts
  const { topic, answers, answered } = line
  return html`<tr>
    <td>${topic.title}<small>${phrasesText(line, texts)}</small></td>
    <td class="n">${demandText(topic.demand, texts)}</td>
    <td class="n">
      ${answers > 0 ? number(answers) : html`<span class="warn">${text('momentPage.noAnswer')}</span>`}
    </td>
    <td class="n">${percent(answered)}</td>
  </tr>`
}

function restText(rest: readonly TopicLine[], { text, compact }: ReportTexts): string {
  const count = rest.length
  if (rest.every(({ topic }) => topic.demand.known === 0))
    return text('momentPage.moreTopicsUnknown', { count })
  const sum = rest.reduce((total, { topic }) => total + topic.demand.sum, 0)
  return text('momentPage.moreTopics', { count, searches: compact(sum) })
}

/** The moment's topics by demand: what people search for and how well it is answered. */
export function topicTable({ topics }: MomentData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const head = html`<h3>${text('momentPage.topics')}</h3>`
  if (topics.length === 0)
    return html`${head}
      <p>${text('momentPage.noTopics')}</p>`
  const rest = topics.slice(MOST_TOPICS)
  return html`${head}
    <table class="list">
      <colgroup>
        <col />
        <col style="width:28mm" />
        <col style="width:20mm" />
        <col style="width:20mm" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${text('momentPage.topic')}</th>
          <th scope="col" class="n">${text('momentPage.demand')}</th>
          <th scope="col" class="n">${text('momentPage.answers')}</th>
          <th scope="col" class="n">${text('momentPage.answered')}</th>
        </tr>
      </thead>
      <tbody>
        ${topics.slice(0, MOST_TOPICS).map((line) => row(line, texts))}
      </tbody>
    </table>
    ${rest.length > 0 && html`<p class="note">${restText(rest, texts)}</p>`}`
}
