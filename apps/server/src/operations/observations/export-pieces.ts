import { type ExportForm, exportLines } from "@mainstay/flows";
import type { EdgePage } from "@mainstay/store";
import { type Knowledge, observedDependencies } from "./observed-dependencies.ts";

/** In which form pages are written, by what is known beside them, and who hears how many dependencies the form had no place for. */
type WantedPieces = {
  readonly form: ExportForm;
  readonly knowledge: Knowledge;
  readonly tellLeftOut: (dependencies: number) => void;
};

/** Pages as the text of one file, in pieces; what was left out is told at its end. */
export async function* exportPieces(
  pages: AsyncIterable<Pick<EdgePage, "edges" | "ends">>,
  { form, knowledge, tellLeftOut }: WantedPieces,
): AsyncGenerator<Buffer> {
  const leftOut = { dependencies: 0 };
  let isFirst = true;
  for await (const page of pages) {
    const lines = exportLines(observedDependencies(page, knowledge), form, leftOut);
    const [title = "", ...rows] = lines;
    const text = [...(isFirst || form === "vm-connection" ? [title] : []), ...rows].join("");
    if (text !== "") yield Buffer.from(text);
    isFirst = false;
  }
  if (leftOut.dependencies > 0) tellLeftOut(leftOut.dependencies);
}
