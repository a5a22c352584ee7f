import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../tables/cell-address.ts";
import { escapeText } from "./escapes.ts";

/** A column of a sheet to be written: its title, how wide it is in letters, and among which words one chooses. */
type WrittenColumn = {
  readonly title: string;
  readonly width: number;
  readonly words?: readonly string[];
};

/** A sheet to be written: rows of cells, numbers as such. */
export type WrittenSheet = {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** An Excel workbook (ECMA-376) with these sheets; the first row of each stands still and has filters. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map(({ name }, at) => ({ name, id: at + 1 }));
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escapeText(name)}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...numbered.map(({ id }) => [`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`] as const),
      ["rIdStyles", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
    ),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)]);
  // Always the same day, so that the same plan is the same file.
  return zipSync(Object.fromEntries(files), { mtime: "2000-01-01T12:00:00", level: 6 });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSpace = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cells as text, so that nothing written in them becomes a number or a day; the first row bold. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const written = all.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${relation}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageSpace}/relationships">${written.join("")}</Relationships>`;
}

function sheetXml({ columns, rows }: WrittenSheet): string {
  const widths = columns.map(
    ({ width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="2" customWidth="1"/>`,
  );
  const all = [columns.map(({ title }) => title), ...rows];
  const last = `${columnLetters(columns.length - 1)}${all.length}`;
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>`,
    ...all.map((row, at) => rowXml(row, at + 1)),
    `</sheetData><autoFilter ref="A1:${last}"/>${choices(columns)}</worksheet>`,
  ].join("");
}

function rowXml(row: readonly (string | number)[], number: number): string {
  const cells = row.map((cell, column) => {
    if (cell === "") return "";
    const place = `${columnLetters(column)}${number}`;
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    const style = number === 1 ? 1 : 2;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** Lists to choose from, with a warning about other words that can be passed over; a list has no more than 255 letters. */
function choices(columns: readonly WrittenColumn[]): string {
  const rules = columns.flatMap(({ words }, column) => {
    const list = words?.join(",") ?? "";
    if (list === "" || list.length > 255) return [];
    const letters = columnLetters(column);
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}1048576"><formula1>"${escapeText(list)}"</formula1></dataValidation>`;
  });
  if (rules.length === 0) return "";
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}
