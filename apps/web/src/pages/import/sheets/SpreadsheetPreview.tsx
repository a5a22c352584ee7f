import { Button } from "@fluentui/react-components";
import { previewSheets } from "@mainstay/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDiscard } from "../../../drafts/use-discard.ts";
import { useKept } from "../../../drafts/use-kept.ts";
import { newId } from "../../../server/new-id.ts";
import { Declined } from "../../../server/declined.ts";
import { Asked } from "../../../ui/Asked.tsx";
import type { ImportMode } from "../compare.ts";
import { cellFault } from "../fault.ts";
import type { AskedImport } from "../ImportDialog.tsx";
import styles from "../ImportPage.module.css";
import { ImportPreview } from "../ImportPreview.tsx";
import { MatchedSheets } from "./MatchedSheets.tsx";
import { missingWords } from "./missing-words.ts";
import { previewApart } from "./preview-apart.ts";
import { ProblemTable } from "../ProblemTable.tsx";
import type { ChosenSpreadsheet } from "../read-sources.ts";
import { ReadingProgress } from "./ReadingProgress.tsx";
import type { SheetDecision } from "./sheets-answer.ts";

const Decisions = previewSheets.body.shape.sheets;
const calledOff = [
  "The reading is called off.",
  "Nothing was changed. Read them again, or choose other files.",
] as const;
const none: readonly SheetDecision[] = [];

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
  const names = spreadsheets.map(({ name }) => name).join("/");
  const [decisions, setDecisions, deciding] = useKept(Decisions, `import/${names}`, none);
  const discard = useDiscard();
  const [reading, setReading] = useState<{ ticket: string; callOff: () => void }>();
  const matched = useQuery({
    queryKey: ["spreadsheets", at, mode, revision, decisions],
    queryFn: ({ signal }) => {
      const ticket = newId();
      const byHand = new AbortController();
      setReading({ ticket, callOff: () => byHand.abort(new Declined(...calledOff)) });
      const isComplete = mode === "replace";
      const previewing = { files: spreadsheets, sheets: decisions, isComplete, ticket };
      return previewApart(previewing, AbortSignal.any([signal, byHand.signal]));
    },
    // What was decided stays in sight while the server works it in.
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const progress = reading !== undefined && <ReadingProgress key={reading.ticket} {...reading} />;
  if (matched.data === undefined && matched.error === null) return progress;
  return (
    <Asked query={matched}>
      {({ sheets, fields, missing, problems, problemCount, edit, revision: madeFor }) => (
        <>
          {decisions.length > 0 && (
            <p className={styles.quiet}>
              What you decided about files of this name is remembered on this device.{" "}
              <Button size="small" appearance="transparent" onClick={() => discard(deciding)}>
                Guess all of it anew
              </Button>
            </p>
          )}
          <MatchedSheets
            sheets={sheets}
            fields={fields}
            decisions={decisions}
            decide={setDecisions}
          />
          {matched.isPlaceholderData || madeFor !== revision ? (
            progress
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
