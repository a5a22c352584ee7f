import type { CitedSource } from "@mainstay/m365";
import * as z from "zod";

/** The sources that a document cites, by key. */
export const CitedSources = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    repository: z.string().nullable(),
    path: z.string().nullable(),
    address: z.string().nullable(),
    day: z.string().nullable(),
  }),
);

/** Sources as a document has them, each once. */
export function toCitedSources(cited: readonly CitedSource[]): z.output<typeof CitedSources> {
  return Object.fromEntries(
    cited.map(({ key, title, repository, path, address, day }) => [
      key,
      {
        title,
        repository: repository ?? null,
        path: path ?? null,
        address: address ?? null,
        day: day ?? null,
      },
    ]),
  );
}
