/** A call of a call tree that was part of an exercise or an incident: what was said, and who was reached when and by what. Instants in UTC. */
export type ReportedCall = {
  readonly tree: { readonly name: string };
  readonly kind: "drill" | "real";
  readonly message: string;
  readonly started: string;
  readonly startedBy: { readonly name: string };
  readonly end?: {
    readonly at: string;
    readonly outcome: "reached" | "exhausted" | "stopped" | "expired";
  };
  /** What was lost from an instant on, once that had changed, and over what nobody was called for it. */
  readonly changes?: readonly {
    readonly at: string;
    readonly lost: readonly string[];
    readonly down: readonly { readonly channel: string }[];
  }[];
  readonly places: readonly ReportedPlace[];
};

/** Somebody's place in the tree. */
export type ReportedPlace = {
  readonly person: string;
  readonly name: string;
  readonly state: "waiting" | "calling" | "reached" | "silent";
  /** Who answered first, themselves or in their place; without a channel somebody noted it. */
  readonly reached?: {
    readonly person: string;
    readonly name: string;
    readonly at: string;
    readonly channel?: string;
    readonly notedBy?: { readonly name: string };
  };
  /** Whoever has the place, then those who stand in, as far as it came. */
  readonly steps: readonly ReportedStep[];
};

/** What was done to reach somebody. */
export type ReportedStep = {
  readonly name: string;
  readonly begun?: string;
  readonly attempts: readonly {
    readonly channel: string;
    readonly sent?: string;
    readonly refused?: string;
    readonly problem?: string;
  }[];
  /** Over what they were not called, as an element that it depends on was down. */
  readonly skipped: readonly { readonly channel: string; readonly element: string }[];
};
