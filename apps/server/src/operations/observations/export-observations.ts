import { ReadableStream } from "node:stream/web";
import { type Dependency, type ExportForm, exportLines, findingOwn } from "@mainstay/flows";
import { knownEndpoints } from "../../microsoft-365/known-endpoints.ts";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { exportPages, type ExportedEdges } from "./export-pages.ts";
import { namesOfObservers, ownMachines } from "./known-observers.ts";
import { observedDependencies } from "./observed-dependencies.ts";

type Query = AskedWindow & ExportedEdges;

/**
 * What was observed as a file, read as it is sent. Pages are read one after another, in an order that stays: what was there when it began is
 * in it once, and of what comes meanwhile some.
 */
export async function exportObservations(
  services: Services,
  { path: { form }, query }: Request<{ readonly form: ExportForm }, Query, unknown>,
): Promise<WrittenFile> {
  const { observations, database, knownServers, now } = services;
  const window = askedWindow(query, now());
  const [observers, { classify }] = await Promise.all([
    observations.observers(window),
    knownEndpoints(database),
  ]);
  const isOfMachine = ownMachines(observers);
  const knowledge = {
    observers: namesOfObservers(observers),
    classify,
    roles: knownServers?.roles,
    findOwn: findingOwn({ networks: knownServers?.ownNetworks, isOfMachine }),
  };
  const lines = async function* () {
    let isFirst = true;
    for await (const page of exportPages(services.observations, window, query)) {
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
