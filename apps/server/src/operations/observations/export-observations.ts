import { Readable } from "node:stream";
import { type Dependency, type ExportForm, exportLines, findingOwn } from "@mainstay/flows";
import type { EdgePage, ObservedWindow } from "@mainstay/store";
import { knownEndpoints } from "../../microsoft-365/known-endpoints.ts";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { namesOfObservers, ownMachines } from "./known-observers.ts";
import { observedDependencies } from "./observed-dependencies.ts";

type Query = AskedWindow & {
  readonly around?: string | undefined;
  readonly site?: string | undefined;
};

/** So many edges are read at once. */
const pageLength = 10_000;

/** So many edges around a machine. */
const mostAround = 60_000;

/**
 * What was observed as a file, read as it is sent. Pages are read one after another: of what comes meanwhile some may be in it, and
 * nothing is in it twice.
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
    for await (const page of pagesOf(services, window, query)) {
      const dependencies: readonly Dependency[] = observedDependencies(page, knowledge);
      const [title = "", ...rows] = exportLines(dependencies, form);
      const text = [...(isFirst || form === "vm-connection" ? [title] : []), ...rows].join("");
      if (text !== "") yield Buffer.from(text);
      isFirst = false;
    }
  };
  const name = `observed.${form === "vm-connection" ? "jsonl" : "csv"}`;
  const type = form === "vm-connection" ? "application/x-ndjson" : "text/csv; charset=utf-8";
  return new WrittenFile({ name, type, stream: Readable.toWeb(Readable.from(lines())) });
}

/** The edges that are asked for, page by page, each of them once. At least one page, so that a table has its titles. */
async function* pagesOf(
  { observations }: Services,
  window: ObservedWindow,
  { around, site }: Query,
): AsyncGenerator<EdgePage> {
  if (around !== undefined) {
    const ofSite = site === undefined ? {} : { site };
    const wanted = { around, ...ofSite, hops: 1, towards: "both", mostEdges: mostAround } as const;
    const map = await observations.map(window, wanted);
    yield { ...map, total: map.edges.length };
    return;
  }
  const known = new Set<number>();
  for (let after = 0; ; after += pageLength) {
    const wanted = { limit: pageLength, after, ...(site === undefined ? {} : { site }) };
    const page = await observations.edges(window, wanted);
    const fresh = page.edges.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    yield { ...page, edges: fresh };
    if (after + page.edges.length >= page.total || page.edges.length === 0) return;
  }
}
