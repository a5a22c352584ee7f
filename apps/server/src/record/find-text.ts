/** The ids and names of a list in lower case, a line each, and where the line of each record begins. */
type Lines = { readonly text: string; readonly begins: Uint32Array };

const lines = new WeakMap<readonly object[], Lines>();

/**
 * The records of a list whose id or name contains a text, whatever its case, in order. The list is searched as one text,
 * put together once until the list changes: a call for each record would take ten times as long.
 */
export function findText<Item extends object>(
  records: readonly Item[],
  wanted: string,
): readonly Item[] {
  const { text, begins } = lines.get(records) ?? putTogether(records);
  const small = wanted.toLowerCase();
  const found: Item[] = [];
  // No line has a break in it, but two lines have one between them.
  if (small.includes("\n")) return found;
  let at = 0;
  for (let place = text.indexOf(small); place >= 0; place = text.indexOf(small, begins[at])) {
    while (begins[at + 1] <= place) at++;
    found.push(...records.slice(at, at + 1));
    at++;
    if (at >= records.length) break;
  }
  return found;
}

/** A field of a record that is text; empty where it has none. */
export function fieldOf(record: object, field: string): string {
  const value: unknown = Reflect.get(record, field);
  return typeof value === "string" ? value : "";
}

function putTogether(records: readonly object[]): Lines {
  const each = records.map((record) =>
    `${fieldOf(record, "id")} ${fieldOf(record, "name")}`.toLowerCase().replaceAll("\n", " "),
  );
  const begins = new Uint32Array(each.length + 1);
  each.forEach((line, at) => {
    begins[at + 1] = begins[at] + line.length + 1;
  });
  const together = { text: each.join("\n"), begins };
  lines.set(records, together);
  return together;
}
