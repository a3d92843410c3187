/** What the sheet adds to the report's styles: blocks that stay whole, boxes, and lines to write on. */
export const SHEET_STYLES = `
.sheet .eyebrow{color:var(--ink-3);font-size:9pt;margin-bottom:2mm}
.sheet h1{font-size:22pt;letter-spacing:-.022em;margin-bottom:4mm}
.sheet .lead{white-space:pre-wrap}
.sheet h2{font-size:15pt;color:var(--c);border-bottom:.5mm solid var(--c);padding-bottom:1mm;margin:8mm 0 2mm}
.sheet article{break-inside:avoid;padding:3mm 0;border-bottom:.2mm solid var(--line)}
.sheet .top{display:grid;grid-template-columns:1fr auto;gap:6mm;align-items:baseline}
.sheet h3{margin:0;font-size:10.5pt}
.sheet h3 small{font-weight:400;font-size:8pt;color:var(--ink-3);letter-spacing:0;white-space:nowrap}
.boxes{display:flex;gap:4mm;font-size:8.5pt;color:var(--ink-2);white-space:nowrap}
.boxes span{display:flex;gap:1.5mm;align-items:center}
.boxes .on{font-weight:600;color:var(--ink)}
.boxes i{width:3.6mm;height:3.6mm;border:.3mm solid var(--ink-2);border-radius:.6mm;font:600 9pt/3.1mm var(--font);text-align:center}
.sheet ol{margin:1.5mm 0 0;padding-left:5mm;color:var(--ink-2);font-size:8.5pt;line-height:1.45}
.passes{margin-top:1mm;color:var(--ink-2);font-size:8.5pt;line-height:1.45}
.passes b,.lines b{font-weight:500;color:var(--ink-3)}
.blanks{display:flex;flex-wrap:wrap;gap:1.5mm 8mm;margin-top:2mm;font-size:8.5pt}
.blanks div{display:flex;gap:2mm;align-items:baseline}
.blanks dt{color:var(--ink-3)}
.blanks i{display:inline-block;width:42mm;border-bottom:.2mm solid var(--ink-3);height:4.5mm}
.found{margin-top:2mm;white-space:pre-wrap}
.lines{margin-top:1mm;font-size:8.5pt}
.lines i{display:block;height:6.5mm;border-bottom:.2mm solid var(--line)}
.lines b+i{height:2.5mm}
.pictures{display:flex;flex-wrap:wrap;gap:3mm;margin-top:2.5mm}
.pictures img{max-width:84mm;max-height:92mm;border:.2mm solid var(--line);border-radius:1mm}
`
