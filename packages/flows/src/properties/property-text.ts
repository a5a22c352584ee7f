import * as z from "zod";

/** What a property says: one line of it. */
export const Text = z.string().min(1).max(255);

/** A path may be longer than a name; what is longer still is told up to here. */
export const longestPath = 400;
export const longestText = 255;
/** So many addresses are told of a machine, and so many services of a process. */
export const mostAddresses = 1000;
export const mostServices = 100;
