import { listsPort } from "@mainstay/m365";
import type { ClassifiedLine } from "./classified-line.ts";

/** How many lines there were of each sort. */
export type Tally = {
  readonly lines: number;
  readonly unread: number;
  readonly elsewhere: number;
  /** Found by name or address, but on a port that no set with it lists. */
  readonly otherPorts: number;
  readonly services: ReadonlyMap<string, number>;
};

/** Counts classified lines one after another, and says what they were so far. */
export type LineTally = {
  readonly add: (line: ClassifiedLine) => void;
  readonly counts: () => Tally;
};

/** A tally without lines. */
export function lineTally(): LineTally {
  let [lines, unread, elsewhere, otherPorts] = [0, 0, 0, 0];
  const services = new Map<string, number>();
  return {
    add: ({ target, found, problem }) => {
      lines++;
      if (problem !== undefined) unread++;
      else if (found === undefined) elsewhere++;
      else services.set(found.service, (services.get(found.service) ?? 0) + 1);
      if (target !== undefined && found !== undefined && !listsPort(found.set, target)) {
        otherPorts++;
      }
    },
    counts: () => ({ lines, unread, elsewhere, otherPorts, services }),
  };
}
