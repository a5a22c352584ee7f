import type { Html } from "./html.ts";

/** The look of a report: in light and dark, on phones and on paper. Nothing means anything by colour alone. */
export const style: Html = {
  html: `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #16191d);
  --ink: light-dark(#1a1d21, #e8eaed);
  --quiet: light-dark(#565d66, #a4abb5);
  --rule: light-dark(#d5d9de, #3a4048);
  --missed: light-dark(#a4262c, #f1909a);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p, li { max-width: 46rem; margin: .3rem 0; white-space: pre-line; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; margin: .3rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0; }
dt, .quiet { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid var(--quiet); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { min-width: 6rem; padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; }
tbody th { font-weight: 400; }
td { overflow-wrap: anywhere; white-space: pre-line; }
td.when { white-space: nowrap; }
.missed { color: var(--missed); font-weight: 600; white-space: nowrap; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .875rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  td:nth-child(n + 6):last-child { min-width: 14rem; }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, li, dd { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`,
};
