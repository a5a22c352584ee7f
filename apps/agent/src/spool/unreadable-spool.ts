import type * as z from "zod";

/** What waits in a folder was written by a newer version and is not understood; the message says how to mend that. */
export class ForeignSpool extends Error {
  override name = "ForeignSpool";

  constructor(path: string) {
    super(
      `${path} was written by a newer version: update this program; nothing that waits there was changed`,
    );
  }
}

/** A file of a folder is not as any version writes it; the message says which, and what is wrong. */
export class DamagedSpool extends Error {
  override name = "DamagedSpool";

  constructor(path: string, why: string) {
    super(`${path} is damaged: ${why}`);
  }
}

/**
 * Why what a file holds cannot be read: newer versions add fields and words to what there is, and change nothing else
 * (https://zod.dev/error-formatting).
 */
export function whyUnreadable(path: string, { issues }: z.ZodError): ForeignSpool | DamagedSpool {
  const wrong = issues.find(({ code }) => code !== "unrecognized_keys" && code !== "invalid_value");
  if (wrong === undefined) return new ForeignSpool(path);
  return new DamagedSpool(path, `${wrong.path.join(".")}: ${wrong.message}`.slice(0, 200));
}
