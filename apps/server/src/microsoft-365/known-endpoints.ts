import {
  type Classify,
  compileClassifier,
  coreEndpoints,
  coreEndpointsMonth,
  publicationOf,
  readEndpoints,
} from "@mainstay/m365";
import { type Database, latestReading, latestReadingId } from "@mainstay/store";
import { KeptEndpoints } from "./kept-endpoints.ts";

/** By which list Microsoft 365 is recognised: what it says, where it came from, and the day or month of which it is. */
export type KnownEndpoints = {
  readonly classify: Classify;
  readonly source: string;
  readonly published: string;
};

const builtIn: KnownEndpoints = {
  classify: compileClassifier(coreEndpoints().sets),
  source: "built-in",
  published: coreEndpointsMonth,
};

/** What this process made of the last list that was kept; by database. */
const known = new WeakMap<Database, { readonly id: string; readonly endpoints: KnownEndpoints }>();

/** The list that was kept last; the built-in one where none was. */
export async function knownEndpoints(database: Database): Promise<KnownEndpoints> {
  const id = await latestReadingId(database.db, "endpoints");
  if (id === undefined) return builtIn;
  const before = known.get(database);
  if (before?.id === id) return before.endpoints;
  const reading = await latestReading(database.db, "endpoints");
  if (reading === undefined) return builtIn;
  const { source, version = "", list } = KeptEndpoints.parse(reading.form);
  const endpoints = {
    classify: compileClassifier(readEndpoints(list).sets),
    source,
    published: publicationOf(version) ?? reading.at.slice(0, 10),
  };
  known.set(database, { id: reading.id, endpoints });
  return endpoints;
}
