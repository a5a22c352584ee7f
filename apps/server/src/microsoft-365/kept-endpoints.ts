import * as z from "zod";

/** A list of endpoints as it is kept: where it came from, and when it was published, if that is known. */
export const KeptEndpoints = z.strictObject({
  /** The name of a file, or the address of the web service. */
  source: z.string(),
  /** The number of the version, as the web service gives it. */
  version: z.string().optional(),
  /** The id by which the web service knows this installation. */
  clientRequestId: z.guid(),
  /** As the web service gives it. */
  list: z.json(),
});
export type KeptEndpoints = z.output<typeof KeptEndpoints>;
