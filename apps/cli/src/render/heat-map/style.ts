import type { Html } from "@mainstay/reports";

/** The look of the page: in light and dark, on phones and on paper. Colours repeat what letters and numbers say. */
export const style: Html = {
  html: `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #16191d);
  --ink: light-dark(#1a1d21, #e8eaed);
  --quiet: light-dark(#565d66, #a4abb5);
  --rule: light-dark(#d5d9de, #3a4048);
  --active: light-dark(#f0a35c, #b4601c);
  --licensed: light-dark(#9db8dd, #3f6296);
  --declared: light-dark(#1d5fa8, #7fb2ec);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
p { max-width: 46rem; margin: .4rem 0; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--declared); outline-offset: 2px; }
.quiet, caption { color: var(--quiet); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { padding: .25rem .5rem; text-align: left; border-bottom: 1px solid var(--rule); }
.map th[scope=col] { vertical-align: bottom; font-weight: 600; }
.map th.unit span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; line-height: 1.15; }
.map th.unit small { display: block; font-weight: 400; color: var(--quiet); }
.map th[scope=row] { font-weight: 400; min-width: 11rem; max-width: 20rem; }
.map th[scope=row] small { display: block; color: var(--quiet); }
.map th[scope=row], .map thead th:first-child { position: sticky; left: 0; background: var(--paper); }
.map th[scope=rowgroup] { padding-top: 1.2rem; font-size: 1rem; }
.map th[scope=rowgroup] span { position: sticky; left: .5rem; }
.map td { text-align: right; white-space: nowrap; padding-left: .7rem; }
.map td b { font-weight: 600; }
.map td.by-work { box-shadow: inset 3px 0 var(--declared); }
.map td.by-technology { border-left: 1px dashed var(--declared); }
.map td.active { background: color-mix(in srgb, var(--active) calc(15% + var(--share) * 65%), var(--paper)); }
.map td.licensed { background: color-mix(in srgb, var(--licensed) calc(10% + var(--share) * 35%), var(--paper)); }
.number { text-align: right; }
ul { padding-left: 1.2rem; margin: .3rem 0; }
li { max-width: 60rem; }
@media (max-width: 40rem) {
  .map th[scope=row] { min-width: 8.5rem; max-width: 8.5rem; overflow-wrap: anywhere; }
  .map th, .map td { padding: .25rem .35rem; }
}
@media print {
  :root { color-scheme: light; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  .scroll { overflow: visible; }
  .map { font-size: 8pt; }
  .map td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  a { text-decoration: none; }
}
`,
};
