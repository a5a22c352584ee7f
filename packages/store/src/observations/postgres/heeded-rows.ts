import {
  isGuess,
  type ObservationBatch,
  type ObservedMinute,
  withoutClientPorts,
} from "@mainstay/flows";
import type { Kysely } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { minutesOf } from "../counted-window.ts";
import { heedSpans } from "../heed-spans.ts";
import { keepDoubts } from "../keep-doubts.ts";
import { readListenerSpans } from "./read-listener-spans.ts";

/** What is told within two days of a row is told on its day, or on the one before or behind it, or does not matter. */
const around = 2 * minutesOf.day;

/**
 * The rows of a batch, decided anew by what machines of its site have told to listen, and with what is needed to decide those that are told
 * later. Files alone are asked about: a machine that tells of its own connections knows what listens there.
 */
export async function heededRows(
  db: Kysely<Tables>,
  { observer, minutes }: Pick<ObservationBatch, "observer" | "minutes">,
): Promise<readonly ObservedMinute[]> {
  const guessed = minutes.filter(({ roleBy }) => isGuess(roleBy));
  if (observer.kind !== "file" || guessed.length === 0) return withoutClientPorts(minutes);
  const ports = new Set(guessed.flatMap(({ port, clientPort = port }) => [port, clientPort]));
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { minute } of guessed) {
    first = Math.min(first, minute);
    last = Math.max(last, minute);
  }
  const listeners = await readListenerSpans(db, {
    site: observer.site,
    ports: [...ports],
    from: first - around,
    until: last + around,
  });
  return keepDoubts(heedSpans(minutes, listeners));
}
