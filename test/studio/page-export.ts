import { aZip } from '#test/builders/a-zip.ts'

export const GUIDE_PAGE = 'https://torvane.example/guides/first-trail-shoe'
export const LOST_PAGE = 'https://torvane.example/guides/dry-feet'

type ExportFile = { name: string; mimeType: string; buffer: Buffer }

/**
 * A Search Console export of three November weeks: two pages of one card of the sample plan, one of
 * another, one that no card has, and a row that is none.
 */
export function aPageExport(clicks = 900, name = 'torvane.example-Performance.zip'): ExportFile {
  const pages = [
    'Top pages,Clicks,Impressions,CTR,Position',
    `http://www.${GUIDE_PAGE.slice('https://'.length)}/?utm_source=mail,${clicks},20000,4.5%,5`,
    `${GUIDE_PAGE}#sizes,100,5000,2%,9`,
    'https://torvane.example/help/fit,310,9000,3.4%,5.6',
    `${LOST_PAGE},77,3100,2.5%,12.4`,
    'https://torvane.example/help/lost,many,3100,2.5%,12.4',
  ]
  const days = [
    'Date,Clicks,Impressions,CTR,Position',
    '2026-11-20,1,2,50%,3',
    '2026-11-01,1,2,50%,3',
  ]
  const filters = ['Filter,Value', 'Search type,Web', 'Date,Last 20 days']
  const lines = (all: string[]) => `${all.join('\n')}\n`
  const buffer = Buffer.from(
    aZip([
      { path: 'Chart.csv', content: lines(days) },
      { path: 'Pages.csv', content: lines(pages) },
      { path: 'Filters.csv', content: lines(filters) },
    ]),
  )
  return { name, mimeType: 'application/zip', buffer }
}

/** One page of no card, in a file without days and without words. */
export const aBarePageExport = (): ExportFile => ({
  name: '1.CSV',
  mimeType: 'text/csv',
  buffer: Buffer.from('Top pages,Clicks,Impressions,CTR,Position\nhttps://a.ru/b/c,5,60,8%,4\n'),
})
