import styles from "../ImportPage.module.css";
import { decideColumn, decideList } from "./decide.ts";
import { SheetColumns } from "./SheetColumns.tsx";
import type { MatchedSheet, SheetDecision, SheetsAnswer } from "./sheets-answer.ts";

/** So many sheets are all shown; of more, those that nobody need look at are folded away. */
const few = 3;

/** The sheets of a file: those with something to decide first, the others, as an export has them, behind one line. */
export function MatchedSheets({
  sheets,
  fields,
  decisions,
  decide,
}: Pick<SheetsAnswer, "sheets" | "fields"> & {
  readonly decisions: readonly SheetDecision[];
  readonly decide: (decisions: readonly SheetDecision[]) => void;
}) {
  const isOpen = (sheet: MatchedSheet) => sheets.length <= few || isToDecide(sheet, decisions);
  const known = sheets.filter((sheet) => !isOpen(sheet));
  const shown = (sheet: MatchedSheet) => (
    <SheetColumns
      key={`${sheet.file} ${sheet.sheet}`}
      sheet={sheet}
      fields={sheet.list === null ? [] : (fields[sheet.list] ?? [])}
      decideList={(list) => decide(decideList(decisions, sheet, list))}
      decideColumn={(column, field) => decide(decideColumn(decisions, sheet, [column, field]))}
    />
  );
  return (
    <>
      {sheets.filter(isOpen).map(shown)}
      {known.length > 0 && (
        <details className={styles.sheet}>
          <summary>
            {known.length === 1 ? "1 sheet is" : `${known.length} sheets are`} known by all columns
          </summary>
          {known.map(shown)}
        </details>
      )}
    </>
  );
}

/** Whether somebody decided something about a sheet, or should look whether it is taken for the right thing. */
function isToDecide(
  { file, sheet, list, columns }: MatchedSheet,
  decisions: readonly SheetDecision[],
) {
  if (decisions.some((one) => one.file === file && one.sheet === sheet)) return true;
  return list === null || columns.some(({ field, isCertain }) => field === null || !isCertain);
}
