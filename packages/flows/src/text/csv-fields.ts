/** What joins the fields of a table. */
export type Delimiter = "," | ";" | "\t" | " ";

/** The fields of one record of CSV (RFC 4180), without quotes; undefined where a quote is not closed in this text. */
export function csvFields(text: string, delimiter: Delimiter): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ; ) {
    let field = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote === -1) return undefined;
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const next = text.indexOf(delimiter, at);
    if (next === -1) {
      fields.push(field + text.slice(at));
      return fields;
    }
    fields.push(field + text.slice(at, next));
    at = next + 1;
  }
}

/** The delimiter that stands most often in a line outside of quotes. */
export function delimiterOf(line: string): Delimiter {
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const counts = tableDelimiters.map((one) => bare.split(one).length);
  return tableDelimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

const tableDelimiters = [",", ";", "\t"] as const satisfies readonly Delimiter[];
