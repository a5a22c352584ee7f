import { ZodError } from "zod";

/** What is read of a row; undefined where that is nothing that was ever written so. */
export function readable<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    return unlessUnreadable(error);
  }
}

/** The same where it takes time. */
export function readableLater<Read>(read: Promise<Read>): Promise<Read | undefined> {
  return read.catch(unlessUnreadable);
}

function unlessUnreadable(error: unknown): undefined {
  if (error instanceof ZodError) return undefined;
  throw error;
}
