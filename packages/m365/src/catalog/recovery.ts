import type { RestoredBy } from "./catalog-element.ts";

/**
 * How soon an element is planned to be back, and why. Nobody at the customer repairs Microsoft's cloud, so this is a figure
 * to plan with and no promise: it lets a plan see where Microsoft is likely to be slower than the business can bear.
 */
export const recoveryOf: Readonly<Record<RestoredBy, Planned | undefined>> = {
  microsoft: {
    recovery: { time: "9h", point: 0 },
    why: "Three of four notable incidents were over within 8.7 hours, half within 4 (25 incidents with a known length, 2014 to 2026; the longest took 21 hours). None is known to have lost stored data; deletion and ransomware are another matter.",
  },
  nobody: {
    recovery: { time: "30m", point: 0 },
    why: "It returns with what it needs. Half an hour is our guess for people to notice, sign in and go on.",
  },
  organisation: undefined,
};

type Planned = {
  readonly recovery: { readonly time: string; readonly point: 0 };
  readonly why: string;
};
