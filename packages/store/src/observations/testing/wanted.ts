import { minuteOfNoon } from "./noon.ts";

/** The hour before noon. */
export const lastHour = { from: minuteOfNoon - 60, until: minuteOfNoon };

/** All that tests put there, on one page. */
export const everything = { limit: 1000, after: 0 };

/** A map around an end, either way. */
export const around = (name: string, hops = 1) =>
  ({ around: name, hops, towards: "both", mostEdges: 1000 }) as const;
