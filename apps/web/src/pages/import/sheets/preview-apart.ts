import { previewSheets, stopSheets } from "@mainstay/api";
import { ask } from "../../../server/server.ts";
import type { ChosenSpreadsheet } from "../read-sources.ts";
import type { SheetDecision, SheetsAnswer } from "./sheets-answer.ts";

/** Spreadsheets, what was decided about them, and by which ticket one asks how far it is. */
export type Previewing = {
  readonly files: readonly ChosenSpreadsheet[];
  readonly sheets: readonly SheetDecision[];
  readonly isComplete: boolean;
  readonly ticket: string;
};

/** What the server says of spreadsheets. Broken off, nothing more of them is sent, and the server ends its work. */
export async function previewApart(
  { files, sheets, isComplete, ticket }: Previewing,
  signal: AbortSignal,
): Promise<SheetsAnswer> {
  const stop = () => void ask(stopSheets, { path: { ticket } }).catch(() => {});
  signal.addEventListener("abort", stop);
  try {
    const body = { files: [...files], sheets: [...sheets], isComplete, ticket };
    return await ask(previewSheets, { body }, signal);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
