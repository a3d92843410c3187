import type { ReportOptions } from '#shared/contract/reports.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { CHINESE_PUNCTUATION_FAMILY, FONT_FAMILIES } from './fonts.ts'
import { cssString } from './html.ts'

/** Width and height of a sheet. */
const SHEETS = {
  A4: { width: '210mm', height: '297mm' },
  Letter: { width: '8.5in', height: '11in' },
} as const satisfies Record<ReportOptions['pageSize'], { width: string; height: string }>

/** Paper (`fill`) and the ink that stays readable on it (4.5:1 or more), from no to full coverage. */
export const HEAT = [
  { fill: '#f4f1ea', ink: '#9c1f17' },
  { fill: '#dbe8df', ink: '#10302f' },
  { fill: '#a9d3c6', ink: '#10302f' },
  { fill: '#63b0a6', ink: '#0b2524' },
  { fill: '#24797b', ink: '#ffffff' },
  { fill: '#0d5560', ink: '#ffffff' },
] as const

export type StyleInput = {
  pageSize: ReportOptions['pageSize']
  locale: Locale
  running: string
}

/** The style sheet of the report, for paper and for the preview on screen. */
export function reportStyles({ pageSize, locale, running }: StyleInput): string {
  const sheet = SHEETS[pageSize]
  const families = [
    ...(locale === 'zh-CN' ? [CHINESE_PUNCTUATION_FAMILY] : []),
    ...FONT_FAMILIES,
  ].map((family) => `'${family}'`)
  return `
:root{--ink:#1a2230;--ink-2:#4d5768;--ink-3:#6b7485;--line:#d9dee6;--line-soft:#e9ecf1;--paper:#fff;--wash:#f6f7f9;--warn:#b3261e;--night:#101a2b;
--font:${families.join(',')},system-ui,sans-serif;--width:${sheet.width};--height:${sheet.height};--side:17mm}
${moments()}
@page{size:${sheet.width} ${sheet.height};margin:18mm 17mm 20mm;
@bottom-left{content:${cssString(running)};font:400 7.5pt/1.3 var(--font);font-family:${families.join(',')};color:#6b7485;width:80%;text-align:left;vertical-align:middle;white-space:nowrap;overflow:hidden}
@bottom-right{content:counter(page) " / " counter(pages);font:500 7.5pt/1.3 sans-serif;font-family:${families.join(',')};color:#6b7485;width:20%;text-align:right;vertical-align:middle}}
@page cover{margin:0;@bottom-left{content:none}@bottom-right{content:none}}
*{box-sizing:border-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{color-scheme:light}
body{margin:0;background:var(--paper);color:var(--ink);font:400 9.5pt/1.5 var(--font);overflow-wrap:anywhere;line-break:strict;-webkit-text-size-adjust:100%}
h1,h2,h3,p,dl,dd,table,ol,ul{margin:0;padding:0}
h1,h2,h3{font-weight:600;letter-spacing:-.015em;line-height:1.2;break-after:avoid;text-wrap:balance}
p{text-wrap:pretty;orphans:3;widows:3}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:2px}
section{break-before:page}
h2{font-size:21pt;letter-spacing:-.022em}
h3{font-size:11.5pt;margin:6.5mm 0 1mm}
.lead{color:var(--ink-2);font-size:10.5pt;max-width:60em;margin-top:2mm}
.note{color:var(--ink-3);font-size:8pt;line-height:1.45;margin-top:2.5mm}
h3+.note{margin:0 0 2mm;break-after:avoid}
table+.note,ul+.note{break-before:avoid}
.rule{display:flex;width:22mm;height:1.4mm;margin-bottom:5mm}
.rule i{flex:1;background:var(--c)}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
.list tbody:last-child tr:nth-last-child(-n+2){break-before:avoid}
.list tbody:first-of-type tr:nth-child(-n+2){break-after:avoid}
th{font-weight:500;text-align:left;color:var(--ink-3);font-size:8pt}
.n,.heat td,.bar span{font-variant-numeric:tabular-nums}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
thead th{overflow-wrap:normal}
code{font:500 9pt/1.5 var(--font);font-feature-settings:'calt' 0}
${COVER}${SUMMARY}${HEATMAP}${MOMENT}${LISTS}${BRIEFS}${SCREEN}`
}

function moments(): string {
  return `.know{--c:#0072b2;--t:#e6f2f9}.go{--c:#00875f;--t:#e4f5ef}.do{--c:#b86e00;--t:#fdf2df}.buy{--c:#a8447f;--t:#f9ebf4}`
}

const COVER = `
.cover{page:cover;break-before:auto;min-height:var(--height);display:grid;grid-template-rows:1fr auto;background:var(--night);color:#fff}
.cover .text{padding:24mm var(--side) 12mm;display:grid;grid-template-rows:auto auto 1fr;gap:0}
.cover .eyebrow{font-weight:500;font-size:11pt;color:#b9c4d6;margin-bottom:5mm}
.cover h1{font-size:42pt;line-height:1.08;letter-spacing:-.03em;max-width:168mm}
.cover h1.long{font-size:28pt;line-height:1.15;letter-spacing:-.022em}
.cover h1.longer{font-size:17pt;line-height:1.3;letter-spacing:-.012em;font-weight:500}
.cover h1.longest{font-size:9pt;line-height:1.4;letter-spacing:0;font-weight:500;text-wrap:wrap}
.cover dl{align-self:end;margin-top:12mm;display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6mm 8mm}
.cover dt{font-size:8.5pt;color:#9fadc4;margin-bottom:.6mm}
.cover dd{font-size:12pt;line-height:1.35;font-weight:500}
.cover dd b{font-size:12pt;font-weight:600}
.cover dd small{font-size:9.5pt;color:#b9c4d6;font-weight:400}
.skyline{display:grid;grid-template-columns:repeat(4,1fr);height:104mm}
.skyline div{position:relative;background:color-mix(in srgb,var(--c) 22%,var(--night));display:flex;flex-direction:column;justify-content:flex-end}
.skyline i{position:absolute;left:0;right:0;bottom:0;height:var(--v);background:var(--c)}
.skyline p{position:relative;padding:0 5mm 7mm;font-size:12pt;font-weight:500;line-height:1.2}
.skyline b{display:block;font-size:30pt;line-height:1;font-weight:600;letter-spacing:-.03em;margin-bottom:1.5mm}
.skyline div:first-child p{padding-left:var(--side)}`

const SUMMARY = `
.standing{display:grid;grid-template-columns:44mm 1fr;gap:5mm;margin-top:5mm;align-items:stretch}
.overall{background:var(--night);color:#fff;border-radius:3mm;padding:5mm 5mm 4.5mm;display:flex;flex-direction:column;break-inside:avoid}
.overall h3{margin:0;font-size:9.5pt;font-weight:500;letter-spacing:0;color:#b9c4d6}
.overall b{font-size:46pt;line-height:1;font-weight:600;letter-spacing:-.04em;margin:2mm 0 1mm}
.overall p{font-size:9pt;color:#dbe2ee;line-height:1.5}
.overall p:last-child{margin-top:auto;padding-top:4mm;color:#9fadc4;font-size:8pt}
.tiles{display:grid;grid-template-columns:1fr 1fr;gap:4mm}
.tile{break-inside:avoid;background:var(--t);border-radius:2.5mm;padding:3.6mm 4.5mm 3.8mm;min-width:0}
.tile header{display:flex;justify-content:space-between;align-items:baseline;gap:3mm}
.tile h3{margin:0;font-size:10.5pt;color:var(--c);letter-spacing:0}
.tile .band{font-size:8.5pt;font-weight:500;color:var(--ink-2)}
.tile b{display:block;font-size:24pt;font-weight:600;line-height:1.1;letter-spacing:-.03em}
.tile p{font-size:8pt;color:var(--ink-2);line-height:1.5;margin-top:1.6mm}
.scale{position:relative;height:1.6mm;border-radius:1mm;background:color-mix(in srgb,var(--c) 18%,#fff);margin-top:1mm}
.scale i{position:absolute;inset:0 auto 0 0;width:var(--v);background:var(--c);border-radius:1mm}
.scale u{position:absolute;left:var(--g);top:-1mm;bottom:-1mm;width:.5mm;margin-left:-.25mm;background:var(--ink)}
.gaps{list-style:none;margin-top:1.5mm}
.gaps li{display:grid;grid-template-columns:16mm 1fr;gap:3mm;padding:1.15mm 0;border-bottom:.25mm solid var(--line-soft);break-inside:avoid;align-items:baseline;line-height:1.4}
.gaps strong{color:var(--c);font-weight:600}
`

const HEATMAP = `
.heat{border-collapse:separate;border-spacing:.7mm;margin-top:.5mm}
.heat col.name{width:34%}
.heat th{padding:.4mm 0;color:var(--ink)}
.heat thead th{color:var(--c,var(--ink-3));font-weight:600;font-size:9pt;text-align:center}
.heat thead th:first-child{text-align:left;font-weight:500;font-size:8pt}
.heat tbody th{font-size:9pt;font-weight:400;line-height:1.3;padding-right:3mm}
.heat td{height:5.9mm;border-radius:1.4mm;text-align:center;font-weight:600;font-size:9.5pt}
${HEAT.map(({ fill, ink }, step) => `.h${step}{background:${fill};color:${ink}}`).join('')}
.heat .off,.heat .void,.legend .off,.legend .void{font-weight:400;font-size:7.5pt;color:var(--ink-3)}
.off{background:repeating-linear-gradient(135deg,#fff 0 1.3mm,#e3e7ed 1.3mm 1.55mm)}
.off span{background:#fff;padding:.2mm 1mm;border-radius:.8mm}
.void{border:.3mm dashed #aeb6c3;background:#fff}
.legend{display:flex;flex-wrap:wrap;gap:1.2mm 5mm;align-items:center;margin:1.5mm 0 1.5mm;font-size:7.5pt;color:var(--ink-3);break-inside:avoid;break-after:avoid}
.legend span.key{display:inline-flex;align-items:center;gap:1.4mm}
.legend i{display:inline-block;width:7mm;height:3.6mm;border-radius:.8mm;text-align:center;font-style:normal}
.legend .steps{display:inline-flex;gap:.5mm}
.legend .steps i{width:11mm;line-height:3.6mm;font-weight:500;font-size:6.5pt}`

const MOMENT = `
.moment>header{background:var(--t);border-radius:3mm;border-left:2mm solid var(--c);padding:5.5mm 7mm 6mm;break-inside:avoid;break-after:avoid}
.moment>header>div:first-child{display:grid;grid-template-columns:1fr auto;gap:6mm;align-items:end}
.moment h2{color:var(--c);font-size:25pt}
.moment>header p{color:var(--ink-2);font-size:9.5pt;margin-top:1mm}
.moment .big{text-align:right;white-space:nowrap;font-size:9pt;color:var(--ink-2);margin:0}
.moment .big b{font-size:36pt;line-height:1;font-weight:600;letter-spacing:-.035em;color:var(--ink)}
.moment .scale{height:2.2mm;margin:5mm 0 4mm}
.facts{display:flex;flex-wrap:wrap;gap:1mm 7mm;font-size:8.5pt;color:var(--ink-2)}
.facts b{font-weight:600;color:var(--ink)}
.parts td,.parts tbody th,.parts tfoot th{padding:1.25mm 2mm 1.25mm 0;border-bottom:.25mm solid var(--line-soft);vertical-align:middle}
.parts thead th,.list thead th{padding:1mm 2mm 1.2mm 0;border-bottom:.3mm solid var(--line);vertical-align:bottom;line-height:1.25}
.parts td:last-child,.parts th:last-child,.list td:last-child,.list th:last-child{padding-right:0}
.parts tbody th{font-weight:400;font-size:9pt;color:var(--ink)}
.parts .pillar th{font-weight:600;color:var(--c);padding-top:2.2mm}
.parts .pillar td{padding-top:2.2mm;font-weight:600}
.parts .part th{padding-left:4mm}
.parts tfoot th{color:var(--ink);font-size:9pt}
.parts tfoot th,.parts tfoot td{font-weight:600;border-bottom:0;border-top:.3mm solid var(--ink-3)}
.parts .muted{color:var(--ink-3);font-weight:400}
.bar{display:grid;grid-template-columns:1fr 11mm;gap:2mm;align-items:center}
.bar i{position:relative;display:block;height:2mm;border-radius:1mm;background:color-mix(in srgb,var(--c) 16%,#fff);overflow:hidden}
.bar i::after{content:"";position:absolute;inset:0 auto 0 0;width:var(--v);background:var(--c)}
.bar span{text-align:right;white-space:nowrap}`

const BRIEFS = `
.briefs article{margin-top:7mm;padding-left:4mm;border-left:1mm solid var(--c)}
.briefs h3{margin-top:0}
.briefs h4,.briefs h5{margin:3mm 0 1mm;font-size:10pt;font-weight:600;break-after:avoid}
.briefs h5{font-size:9pt}
.briefs p,.briefs ul,.briefs ol,.briefs table,.briefs blockquote,.briefs pre{margin-bottom:1.5mm}
.briefs ul,.briefs ol{padding-left:5mm}
.briefs .tasks{list-style:none;padding-left:0}
.briefs .tasks>li{display:flex;gap:2mm}
.briefs .tasks i{font-style:normal}
.briefs td,.briefs th{padding:1mm 2mm;border:.25mm solid var(--line);font-size:8.5pt;vertical-align:top}
.briefs th{background:var(--wash);color:var(--ink)}
.briefs blockquote{margin-left:0;padding-left:3mm;border-left:.5mm solid var(--line);color:var(--ink-2)}
.briefs pre{padding:2mm;background:var(--wash);font-size:8pt;white-space:pre-wrap}
.briefs img{display:block;max-width:100%;max-height:120mm;margin-bottom:2mm;break-inside:avoid}
.briefs hr{margin:3mm 0;border:0;border-top:.25mm solid var(--line)}`

const LISTS = `
.list td{padding:1.25mm 2mm 1.25mm 0;border-bottom:.25mm solid var(--line-soft);vertical-align:top;line-height:1.4}
.list small{display:block;color:var(--ink-3);font-size:7.5pt;line-height:1.4}
.list .warn{color:var(--warn);font-weight:500}
.list .dim{color:var(--ink-3)}
.gap tr:first-child td{border-top:.25mm solid var(--line-soft)}
.list .size{display:block;width:var(--v);min-width:.4mm;height:2mm;border-radius:.6mm;margin-top:1.5mm;background:var(--c)}
.board{margin-top:5mm}
.board td,.board th{font-size:8pt}
.board td:first-child{color:var(--c);font-weight:600;border-left:1mm solid var(--c);padding-left:2mm}
.board thead th:first-child{padding-left:2.5mm}
.board tbody:not(:last-child) tr:last-child td{border-bottom-color:var(--ink-3)}
.held{list-style:none;font-size:9pt}
.held li{padding:1.2mm 0;border-bottom:.25mm solid var(--line-soft);break-inside:avoid}
.method p{max-width:62em;margin-top:2.5mm}
.method .command{background:var(--wash);border-radius:2mm;padding:3mm 4mm;margin-top:3mm}
.keep{break-inside:avoid}`

/** In the preview each section is a sheet on a desk; on paper these rules do not count. */
const SCREEN = `
@media screen{
html{background:#dfe3e9}
body{background:none;padding:24px 16px;display:grid;gap:24px;justify-content:center;justify-items:center}
section{width:var(--width);min-height:var(--height);background:var(--paper);padding:18mm var(--side) 20mm;box-shadow:0 12px 40px rgba(16,24,40,.16);min-width:0}
section.cover{padding:0}
}
@media screen and (max-width:860px){body{zoom:.8}}
@media screen and (max-width:690px){body{zoom:.62}}
@media screen and (max-width:540px){body{zoom:.42}}`
