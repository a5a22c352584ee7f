/** What joins the fields of a table. */
export type Delimiter = "," | ";" | "\t" | " ";

/** The fields of one record of CSV (RFC 4180), without quotes; undefined where a quote is not closed in this text. */
export function csvFields(text: string, delimiter: Delimiter): readonly string[] | undefined {
  if (!text.includes('"')) {
    return delimiter === " " ? text.trim().split(/ +/) : text.split(delimiter);
  }
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

/** The delimiter that stands most often in a line outside of quotes; a blank only where there is no other. */
export function delimiterOf(line: string): Delimiter {
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const counts = tableDelimiters.map((one) => bare.split(one).length);
  const most = Math.max(...counts);
  if (most === 1 && bare.trim().includes(" ")) return " ";
  return tableDelimiters[counts.indexOf(most)] ?? ",";
}

const tableDelimiters = [",", ";", "\t"] as const satisfies readonly Delimiter[];
