import { xmlElements } from "../text/xml-elements.ts";
import type { Format } from "./format.ts";
import type { Intake } from "./read-flows.ts";
import type { CountedRows } from "./rows.ts";

/** So many characters are enough to tell of which format XML is. */
const enoughToTell = 65_536;

/** Takes text that is XML: elements of a format that knows them. */
export function elementIntake(rows: CountedRows, formats: readonly Format[]): Intake {
  let before = "";
  let opened:
    | { readonly format: Format; readonly take: ReturnType<typeof xmlElements> }
    | undefined;
  let problem: string | undefined;

  const begin = (): void => {
    const format = formats.find(({ elements }) => elements?.recognise(before));
    if (format?.elements === undefined) {
      problem = `is in no format that is known: it begins with \`${before.trim().slice(0, 60)}\``;
    } else {
      const take = format.elements.open(rows);
      const found = xmlElements(format.elements.name, {
        element: (text, line) => {
          rows.at(line);
          take(text);
        },
        fault: (why, line) => {
          rows.at(line);
          rows.reject(why, "");
        },
      });
      opened = { format, take: found };
      found.write(before);
    }
    before = "";
  };

  return {
    write: (text) => {
      if (opened !== undefined) opened.take.write(text);
      else if (problem === undefined) {
        before += text;
        if (before.length > enoughToTell) begin();
      }
    },
    end: () => {
      if (opened === undefined && problem === undefined) begin();
      opened?.take.end();
    },
    format: () => opened?.format,
    problem: () => problem,
  };
}
