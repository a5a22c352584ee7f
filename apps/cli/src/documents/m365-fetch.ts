import * as z from "zod";
import { type Fetched, fetchParts } from "../tenant/fetched.ts";

const Words = z.string();

/** What `mainstay m365 fetch --json` prints, and `fetched.json` keeps. */
export const M365FetchDocument = z
  .strictObject({
    at: z.iso.datetime(),
    cloud: Words,
    /** Whether reports conceal names; null where that could not be read. */
    concealsNames: z.boolean().nullable(),
    files: z.array(
      z.strictObject({
        part: z.enum(fetchParts),
        path: Words,
        what: Words,
        items: z.int().nonnegative().nullable(),
        bytes: z.int().nonnegative(),
        /** Why the file is not whole; null where it is. */
        missing: Words.nullable(),
      }),
    ),
    failed: z.array(z.strictObject({ what: Words, kind: Words, why: Words })),
  })
  .meta({ title: "mainstay m365 fetch --json" });
export type M365FetchDocument = z.output<typeof M365FetchDocument>;

/** What was fetched as the document; paths are relative to the folder. */
export function toM365FetchDocument({
  at,
  cloud,
  files,
  failures,
  concealsNames,
}: Fetched): M365FetchDocument {
  return {
    at,
    cloud,
    concealsNames: concealsNames ?? null,
    files: files.map(({ part, path, what, items, bytes, failure }) => ({
      part,
      path: path.replaceAll("\\", "/"),
      what,
      items: items ?? null,
      bytes,
      missing: failure?.why ?? null,
    })),
    failed: failures.map(({ what, kind, why }) => ({ what, kind, why })),
  };
}
