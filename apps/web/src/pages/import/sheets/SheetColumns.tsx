import { Select } from "@fluentui/react-components";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "../ImportPage.module.css";
import { sheetLists } from "./sheet-lists.ts";
import type { MatchedSheet, SheetList } from "./sheets-answer.ts";

/** One sheet: what its rows are, and which column is which field; each can be decided otherwise. */
export function SheetColumns({
  sheet: { file, sheet, list, rows, columns },
  fields,
  decideList,
  decideColumn,
}: {
  readonly sheet: MatchedSheet;
  /** What a column of its list can be. */
  readonly fields: readonly { readonly field: string; readonly title: string }[];
  readonly decideList: (list: SheetList | null) => void;
  readonly decideColumn: (column: string, field: string | null) => void;
}) {
  const name = file.startsWith(`${sheet}.`) ? file : `${file}, ${sheet}`;
  return (
    <section aria-label={name} className={styles.sheet}>
      <div className={styles.acts}>
        <h3 className={styles.section}>{name}</h3>
        <Select
          size="small"
          aria-label={`What the rows of ${name} are`}
          value={list ?? ""}
          onChange={(_, { value }) =>
            decideList(sheetLists.find((one) => one.list === value)?.list ?? null)
          }
        >
          <option value="">Leave this sheet out</option>
          {sheetLists.map((one) => (
            <option key={one.list} value={one.list}>
              {one.words}
            </option>
          ))}
        </Select>
        <span className={styles.quiet}>
          {rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`}
        </span>
      </div>
      {list !== null && (
        <Table
          caption={`Columns of ${name}`}
          columns={[{ name: "Column" }, { name: "Such as", isMinor: true }, { name: "Is" }]}
        >
          {columns.map(({ column, header, field, isCertain, samples }) => (
            <tr key={column}>
              <td>
                <span className={styles.letters}>{column}</span> {header}
              </td>
              <td className={`${cells.minor} ${cells.quiet} ${styles.samples}`}>
                {samples.join(", ")}
              </td>
              <td>
                <Select
                  size="small"
                  aria-label={`Column ${column}, ${header}, is`}
                  value={field ?? ""}
                  onChange={(_, { value }) => decideColumn(column, value === "" ? null : value)}
                >
                  <option value="">Leave it out</option>
                  {fields.map((one) => (
                    <option key={one.field} value={one.field}>
                      {one.title}
                    </option>
                  ))}
                </Select>
                {field !== null && !isCertain && (
                  <span className={styles.guess}>Alike only: look whether it is.</span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
