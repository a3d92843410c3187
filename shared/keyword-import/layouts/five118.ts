import type { Layout } from './layout.ts'

/** 5118 and Baidu: `流量指数` is an index and the search counts are per day, so volume stays unknown. */
export const five118: Layout = {
  id: '5118',
  tool: '5118',
  matches: (header) =>
    header.has('关键词') &&
    header.has('流量指数', '移动指数', '长尾词数量', 'pc检索量', '移动检索量', '竞价公司数'),
  aliases: { keyword: ['关键词'], cpc: ['sem价格'] },
  noMonthlyVolume: true,
}
