import { html, type Html, type Value } from "../html/html.ts";

/** A part under a heading. */
function section(title: string, ...content: readonly (Html | undefined)[]): Html {
  return html`<section><h2>${title}</h2>${content.filter((piece) => piece !== undefined)}</section>
`;
}

/** Names with what is known of them; what is not known is left out. */
export function facts(known: readonly (readonly [name: string, value: Value])[]): Html {
  const told = known.filter(([, value]) => value !== undefined);
  return html`<dl>${told.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
`;
}

/** A part with a text; undefined where there is none. */
export function told(title: string, text: string | undefined): Html | undefined {
  return text === undefined ? undefined : section(title, html`<p>${text}</p>`);
}

/** A part with a list of sentences; undefined where there are none. */
export function listed(title: string, sentences: readonly string[] | undefined): Html | undefined {
  if (sentences === undefined || sentences.length === 0) return undefined;
  return section(title, html`<ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>`);
}

/** A part with a table, and what is said before it; undefined where it has no row. The first cell of a row is its heading. */
export function tabled(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  before?: string,
): Html | undefined {
  if (rows.length === 0) return undefined;
  return section(
    title,
    before === undefined ? undefined : html`<p>${before}</p>`,
    html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`,
  );
}

function row([first, ...cells]: readonly Value[]): Html {
  return html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}
