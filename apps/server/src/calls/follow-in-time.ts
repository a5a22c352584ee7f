import { setTimeout as wait } from "node:timers/promises";
import type { Services } from "../http/context.ts";
import { type Following, followLosses } from "./follow-losses.ts";

/** So many milliseconds a call waits to hear what is lost by now. */
const patience = 15_000;

/**
 * Has a call go by what is lost now, if that is told in time; false where it goes by what was known. Whoever stops waits for
 * nothing.
 */
export async function followInTime(
  services: Following & Pick<Services, "log"> & { readonly signal: AbortSignal },
  id: string,
): Promise<boolean> {
  const told = new AbortController();
  const signal = AbortSignal.any([told.signal, services.signal]);
  const late = wait(patience, undefined, { ref: false, signal }).then(() => {
    throw new Error(`what is lost is not known after ${patience} ms`);
  });
  try {
    await Promise.race([followLosses(services, id), late]);
    return true;
  } catch (error) {
    services.log.warn({ call: id, error }, "the call goes by what was known to be lost");
    return false;
  } finally {
    told.abort();
  }
}
