import type { CallRecord } from "@mainstay/store";
import type { Services } from "../operation.ts";

/** Whether whoever asks is to know nothing yet of what calls were part of, by its address. */
export function isKeptOccasion({ record }: Pick<Services, "record">, occasion: string): boolean {
  const [collection = "", id = ""] = occasion.split("/");
  return record.isKept({ collection, id });
}

/** A call as whoever asks may read it: without what it was part of, where they are to know nothing of that. */
export function seenCall(services: Pick<Services, "record">, called: CallRecord): CallRecord {
  const { occasion, ...call } = called.call;
  if (occasion === undefined || !isKeptOccasion(services, occasion)) return called;
  return { ...called, call };
}
