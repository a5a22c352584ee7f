import { ReadableStream } from "node:stream/web";
import type { ExportForm } from "@mainstay/flows";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { exportPages, type ExportedEdges } from "./export-pages.ts";
import { exportPieces } from "./export-pieces.ts";
import { observedKnowledge } from "./observed-knowledge.ts";

type Query = AskedWindow & ExportedEdges;

/** What was observed as a file, read as it is sent: what was there when it began, each once, and nothing of what comes meanwhile. */
export async function exportObservations(
  services: Services,
  { path: { form }, query }: Request<{ readonly form: ExportForm }, Query, unknown>,
): Promise<WrittenFile> {
  const { observations, now, log } = services;
  const window = askedWindow(query, now());
  const knowledge = await observedKnowledge(services, await observations.observers(window));
  const pieces = exportPieces(exportPages(observations, window, query), {
    form,
    knowledge,
    tellLeftOut: (dependencies) =>
      log.info(
        { form, dependencies },
        "an export left dependencies out: VMConnection has no place for ends without an address, nor for ports that were folded",
      ),
  });
  const name = `observed.${form === "vm-connection" ? "jsonl" : "csv"}`;
  const type = form === "vm-connection" ? "application/x-ndjson" : "text/csv; charset=utf-8";
  // Nothing is read of the database before somebody reads this.
  return new WrittenFile({ name, type, stream: ReadableStream.from(pieces) });
}
