import { addDays } from "@mainstay/plan";
import type { Entry } from "../archive/read-archive.ts";
import { readXml } from "./xml-pieces.ts";

/** What the number in a cell stands for, by the format that the cell is shown in. */
export type NumberForm = "number" | "day" | "time";

/** The forms of the cell formats of a workbook, in their order (ECMA-376 18.8.10). */
export function readNumberForms(styles: Entry | undefined): readonly NumberForm[] {
  const own = new Map<number, NumberForm>();
  const forms: NumberForm[] = [];
  let isInside = false;
  if (styles === undefined) return forms;
  readXml(styles, {
    open: (name, attribute) => {
      if (name === "cellXfs") isInside = true;
      if (name === "numFmt")
        own.set(Number(attribute("numFmtId")), formOf(attribute("formatCode") ?? ""));
      if (name === "xf" && isInside) {
        const id = Number(attribute("numFmtId") ?? 0);
        forms.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isInside = false;
    },
  });
  return forms;
}

/** The number as people see it: a day as YYYY-MM-DD, a time as a duration. A date system starts at 1900 or 1904. */
export function numberText(value: string, form: NumberForm, startsIn1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0 || number > 2_958_465) return value;
  const minutes = Math.round(number * 1440);
  if (form === "time") return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
  if (form === "day")
    return addDays(startsIn1904 ? "1904-01-01" : "1899-12-30", Math.floor(number));
  return String(number);
}

function builtIn(id: number): NumberForm {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) ? "day" : "number";
}

function formOf(code: string): NumberForm {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "").toLowerCase();
  if (/[yd]/.test(bare)) return "day";
  return /[hs]|\[m+\]/.test(bare) ? "time" : "number";
}
