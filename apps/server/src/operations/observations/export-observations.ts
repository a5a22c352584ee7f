import { ReadableStream } from "node:stream/web";
import { type Dependency, type ExportForm, exportLines } from "@mainstay/flows";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { exportPages, type ExportedEdges } from "./export-pages.ts";
import { observedDependencies } from "./observed-dependencies.ts";
import { observedKnowledge } from "./observed-knowledge.ts";

type Query = AskedWindow & ExportedEdges;

/** What was observed as a file, read as it is sent: what was there when it began, each once, and nothing of what comes meanwhile. */
export async function exportObservations(
  services: Services,
  { path: { form }, query }: Request<{ readonly form: ExportForm }, Query, unknown>,
): Promise<WrittenFile> {
  const { observations, now } = services;
  const window = askedWindow(query, now());
  const knowledge = await observedKnowledge(services, await observations.observers(window));
  const lines = async function* () {
    let isFirst = true;
    for await (const page of exportPages(observations, window, query)) {
      const dependencies: readonly Dependency[] = observedDependencies(page, knowledge);
      const [title = "", ...rows] = exportLines(dependencies, form);
      const text = [...(isFirst || form === "vm-connection" ? [title] : []), ...rows].join("");
      if (text !== "") yield Buffer.from(text);
      isFirst = false;
    }
  };
  const name = `observed.${form === "vm-connection" ? "jsonl" : "csv"}`;
  const type = form === "vm-connection" ? "application/x-ndjson" : "text/csv; charset=utf-8";
  // Nothing is read of the database before somebody reads this.
  return new WrittenFile({ name, type, stream: ReadableStream.from(lines()) });
}
