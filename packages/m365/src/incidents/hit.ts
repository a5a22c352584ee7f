/** What an incident did to one element of the catalog, for a time. */
export type Hit = {
  readonly element: string;
  /** `failed`: it was broken itself. `felt`: it went down with something else, or nobody knows. */
  readonly role: "failed" | "felt";
  /** What was left of it, 0 to 1; nothing, if left out. */
  readonly left?: Left;
  /** Minutes after the start of the incident; 0 if left out. */
  readonly at?: number;
  /** Minutes; the rest of the incident if left out. `repair`: as long as an organisation takes to recover its own. */
  readonly lasts?: number | "repair";
};

/** The level that was left, and why it is thought to be that. No source gives most of these: those are assumed. */
export type Left = {
  readonly level: number;
  readonly why: string;
  readonly isReported: boolean;
};

type When = Pick<Hit, "left" | "at" | "lasts">;

/** An element that was broken itself. */
export function failed(element: string, when: When = {}): Hit {
  return { element, role: "failed", ...when };
}

/** An element that went down with something else. */
export function felt(element: string, when: When = {}): Hit {
  return { element, role: "felt", ...when };
}

/** A level that nobody reported: how much of a hit element was left is our own assumption, for the reason given. */
export function assumed(level: number, why: string): { readonly left: Left } {
  return { left: { level, why, isReported: false } };
}

/** A level that a source gives. */
export function reported(level: number, why: string): { readonly left: Left } {
  return { left: { level, why, isReported: true } };
}

/** The tail of an incident: most are back, how many are not is not told. We play it as one in five. */
export const mostBack = assumed(
  0.8,
  "Most were back. How many were not is not known; played as one in five.",
);
