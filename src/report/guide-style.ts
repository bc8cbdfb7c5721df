/** What the pages of the guide have beside the look of the report: a wide table, cards on a telephone, one sheet of A4 across. */
export const guideStyles = `
body.guide { max-width: 84rem; }
body.guide:lang(zh) { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.guide .brand { margin-bottom: 1.25rem; }
.guide h1 { margin-bottom: 1.25rem; }
.guide .card > h2 { margin-bottom: .6rem; }
.guide .points { margin: 0; padding-left: 1.15rem; }
.guide .points > li { margin: 0 0 .45rem; }
.short { border-left: .25rem solid var(--link); }
.short .points { padding-left: 0; columns: 2 26rem; column-gap: 2.5rem; }
.short .points > li { margin-left: 1.15rem; break-inside: avoid; }
.hint { margin: 0 0 .6rem; color: var(--soft); font-size: .875rem; }
.compare { width: 100%; margin-bottom: 1.25rem; border: 1px solid var(--line); border-radius: .875rem; border-spacing: 0; background: var(--card); font-size: .9375rem; line-height: 1.45; table-layout: fixed; overflow: hidden; }
.compare th, .compare td { padding: .6rem .8rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.compare thead th { border-top: 0; background: var(--code); font-size: 1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.compare tr > :first-child { width: 9rem; }
.compare tbody th { color: var(--soft); font-weight: 650; }
.compare td + td, .compare th + td, .compare thead th + th { border-left: 1px solid var(--line); }
.compare tbody tr:last-child td { background: var(--pass-soft); font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.compare .of { display: none; }
.compare .id { display: inline-block; max-width: 100%; font-size: .86em; }
.when { display: inline-block; margin-left: .15em; padding: 0 .45em; border: 1px dashed var(--warn); border-radius: .7em; color: var(--warn); font-size: .75em; font-weight: 600; line-height: 1.5; text-decoration: none; white-space: nowrap; }
.kinds { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: .5rem 2rem; margin-top: .5rem; }
.notes { margin: 0; padding-left: 1.6rem; columns: 2 26rem; column-gap: 2.5rem; font-size: .9375rem; }
.notes > li { margin-bottom: .6rem; break-inside: avoid; }
.notes > li:target { background: var(--warn-soft); }
.notes .url, .sources .url { display: block; font-size: .8125rem; }
.sources { margin: 0; padding: 0; columns: 2 26rem; column-gap: 2.5rem; list-style: none; }
.sources > li { break-inside: avoid; margin-bottom: .25rem; font-size: .8125rem; }
.narrow { max-width: 58rem; }
@media screen and (max-width: 52rem) {
  .compare, .compare tbody, .compare tr, .compare th, .compare td { display: block; width: auto; }
  .compare { border: 0; background: none; overflow: visible; }
  .compare thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .compare tr { margin-bottom: 1rem; border: 1px solid var(--line); border-radius: .875rem; background: var(--card); overflow: hidden; }
  .compare tr > :first-child { width: auto; }
  .compare tbody th { border-top: 0; background: var(--code); color: var(--text); }
  .compare th + td, .compare td + td { border-left: 0; }
  .compare .of { display: block; color: var(--soft); font-size: .8125rem; font-weight: 650; }
}
@page guide { size: A4 landscape; margin: 6mm 7mm; }
@media print {
  body.guide { page: guide; max-width: none; font-size: 6.6pt; line-height: 1.28; }
  .guide header { display: flex; flex-direction: row-reverse; justify-content: space-between; align-items: baseline; }
  .guide .brand { margin-bottom: 0; font-size: 6pt; }
  .guide h1 { margin-bottom: 2pt; font-size: 12pt; }
  .guide h2 { font-size: 7.5pt; }
  .guide .card { margin-bottom: 2.5pt; padding: 2pt 5pt; border-radius: 3pt; }
  .guide .card > h2 { margin-bottom: 1pt; }
  .guide .points { padding-left: 8pt; }
  .guide .points > li { margin-bottom: 0; }
  .short .points { padding-left: 0; columns: 2; column-gap: 10pt; }
  .short .points > li { margin-left: 8pt; }
  .hint { margin-bottom: 1pt; font-size: 6pt; }
  .compare { margin-bottom: 2.5pt; border-radius: 3pt; font-size: 6.4pt; line-height: 1.22; }
  .compare th, .compare td { padding: 1.6pt 3.5pt; }
  .compare thead th { font-size: 7.5pt; }
  .compare tr > :first-child { width: 52pt; }
  .compare tr > :last-child { width: 16%; }
  .compare .id { font-size: 1em; }
  .when { padding: 0 2pt; border: .3pt solid; border-radius: 3pt; font-size: 5.2pt; line-height: 1.35; }
  .kinds { grid-template-columns: 1fr 1fr; gap: 0 10pt; margin-top: 0; }
  .notes { padding-left: 9pt; columns: 3; column-gap: 10pt; font-size: 5.5pt; line-height: 1.2; }
  .notes > li { margin-bottom: 1.5pt; }
  .notes .url { display: inline; margin-right: .5em; font-size: 5pt; }
  .guide .only-screen { display: none; }
  .guide footer { margin-top: 0; font-size: 5.5pt; }
  body.narrow { font-size: 10pt; page: auto; }
}
`;

/** SHA-256 of the text above, by which the page allows this style. The test says what it must be. */
export const guideStyleHash = 'sha256-Hv1lxpfFGFMlQlGRi7OJaQt3dY6Y6Ajf2NL793lxPxM=';
