import { previewSheets } from "@mainstay/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask as askServer } from "../../../server/server.ts";
import { Asked } from "../../../ui/Asked.tsx";
import type { ImportMode } from "../compare.ts";
import { decideColumn, decideList } from "./decide.ts";
import { cellFault } from "../fault.ts";
import type { AskedImport } from "../ImportDialog.tsx";
import styles from "../ImportPage.module.css";
import { ImportPreview } from "../ImportPreview.tsx";
import { missingWords } from "./missing-words.ts";
import { ProblemTable } from "../ProblemTable.tsx";
import type { ChosenSpreadsheet } from "../read-sources.ts";
import { SheetColumns } from "./SheetColumns.tsx";
import type { SheetDecision } from "./sheets-answer.ts";

/** What the columns of spreadsheets are taken for, which one can decide otherwise, and what they would change then. */
export function SpreadsheetPreview({
  chosen: { spreadsheets, at },
  mode,
  current: { form, revision },
  ask,
}: {
  readonly chosen: { readonly spreadsheets: readonly ChosenSpreadsheet[]; readonly at: number };
  readonly mode: ImportMode;
  readonly current: { readonly form: unknown; readonly revision: number };
  /** Told when it is to be imported as it is shown. */
  readonly ask: (asked: AskedImport) => void;
}) {
  const [decisions, setDecisions] = useState<readonly SheetDecision[]>([]);
  const matched = useQuery({
    queryKey: ["spreadsheets", at, mode, revision, decisions],
    queryFn: () =>
      askServer(previewSheets, {
        body: { files: spreadsheets, sheets: decisions, isComplete: mode === "replace" },
      }),
    // What was decided stays in sight while the server works it in.
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Asked query={matched} waiting="Reading the spreadsheets">
      {({ sheets, fields, missing, problems, problemCount, edit, revision: madeFor }) => (
        <>
          {sheets.map((sheet) => (
            <SheetColumns
              key={`${sheet.file} ${sheet.sheet}`}
              sheet={sheet}
              fields={sheet.list === null ? [] : (fields[sheet.list] ?? [])}
              decideList={(list) => setDecisions(decideList(decisions, sheet, list))}
              decideColumn={(column, field) =>
                setDecisions(decideColumn(decisions, sheet, [column, field]))
              }
            />
          ))}
          {matched.isPlaceholderData || madeFor !== revision ? (
            <p role="status" className={styles.quiet}>
              Working out what would change
            </p>
          ) : problemCount > 0 ? (
            <ProblemTable faults={problems.map(cellFault)} count={problemCount} />
          ) : (
            <>
              {missingWords(missing, mode).map((words) => (
                <p key={words} className={styles.quiet}>
                  {words}
                </p>
              ))}
              <ImportPreview
                comparing={{ edit, form }}
                about={[at, mode, decisions]}
                revision={revision}
                ask={ask}
              />
            </>
          )}
        </>
      )}
    </Asked>
  );
}
