import { hasTarget } from "@mainstay/m365";
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

/** Counts classified lines one after another. */
export class LineTally {
  #lines = 0;
  #unread = 0;
  #elsewhere = 0;
  #otherPorts = 0;
  readonly #services = new Map<string, number>();

  add({ target, found, problem }: ClassifiedLine): void {
    this.#lines++;
    if (problem !== undefined) this.#unread++;
    else if (found === undefined) this.#elsewhere++;
    else this.#services.set(found.service, (this.#services.get(found.service) ?? 0) + 1);
    if (target !== undefined && found !== undefined && !hasTarget(found.set, target)) {
      this.#otherPorts++;
    }
  }

  /** What was counted so far. */
  counts(): Tally {
    return {
      lines: this.#lines,
      unread: this.#unread,
      elsewhere: this.#elsewhere,
      otherPorts: this.#otherPorts,
      services: this.#services,
    };
  }
}
