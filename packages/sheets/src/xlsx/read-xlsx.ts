import type { Entry } from "../archive/read-archive.ts";
import { readArchive } from "../archive/read-archive.ts";
import type { ReadingProgress } from "../tables/progress.ts";
import type { Table } from "../tables/table.ts";
import { Unreadable } from "../tables/unreadable.ts";
import { unescapeText } from "./escapes.ts";
import { readNumberForms } from "./number-forms.ts";
import { readSheet } from "./read-sheet.ts";
import { readXml } from "./xml-pieces.ts";

/** The sheets of an Excel workbook (ECMA-376), hidden ones left out, as text in cells. Throws Unreadable. */
export function readXlsx(
  file: string,
  bytes: Uint8Array,
  progress: ReadingProgress,
): readonly Table[] {
  const parts = readArchive(bytes, { onRead: progress.advance });
  const workbook = parts.get("xl/workbook.xml");
  if (workbook === undefined) {
    throw new Unreadable("is no Excel workbook: save it as .xlsx or CSV, then import it again");
  }
  const { sheets, startsIn1904 } = readWorkbook(workbook);
  const targets = readTargets(parts.get("xl/_rels/workbook.xml.rels"));
  const texts = readTexts(parts.get("xl/sharedStrings.xml"));
  const forms = readNumberForms(parts.get("xl/styles.xml"));
  const room = { rows: 0 };
  return sheets.flatMap(({ name, relation }) => {
    const part = parts.get(targets.get(relation) ?? "");
    if (part === undefined) return [];
    const context = { texts, forms, startsIn1904, room, progress };
    return [{ file, sheet: name, rows: readSheet(part, context) }];
  });
}

type Named = { readonly name: string; readonly relation: string };

function readWorkbook(part: Entry): {
  readonly sheets: readonly Named[];
  readonly startsIn1904: boolean;
} {
  const sheets: Named[] = [];
  let startsIn1904 = false;
  readXml(part, {
    open: (tag, attribute) => {
      if (tag === "workbookPr") startsIn1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
      if (tag !== "sheet" || (attribute("state") ?? "visible") !== "visible") return;
      sheets.push({ name: attribute("name") ?? "", relation: attribute("r:id") ?? "" });
    },
  });
  return { sheets, startsIn1904 };
}

function readTargets(part: Entry | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  readXml(part, {
    open: (tag, attribute) => {
      if (tag !== "Relationship") return;
      const target = attribute("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      targets.set(attribute("Id") ?? "", path);
    },
  });
  return targets;
}

/** The texts that cells refer to by their position. What is said of how a word is pronounced is no part of it. */
function readTexts(part: Entry | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let [text, isText, isPronounced] = ["", false, false];
  readXml(part, {
    open: (tag) => {
      if (tag === "si") text = "";
      if (tag === "t") isText = true;
      if (tag === "rPh") isPronounced = true;
    },
    text: (piece) => {
      if (isText && !isPronounced) text += piece;
    },
    close: (tag) => {
      if (tag === "t") isText = false;
      if (tag === "rPh") isPronounced = false;
      if (tag === "si") texts.push(unescapeText(text));
    },
  });
  return texts;
}
