import type { FailedPart, Health, HealthHistory, Issue, ServiceState } from "@mainstay/m365";

/** Where the health is known from. `history`: the tenant could not be reached, or was not asked; it is the last known state. */
export type HealthSource =
  | { readonly kind: "tenant"; readonly cloud: string }
  | { readonly kind: "files"; readonly files: readonly string[] }
  | { readonly kind: "history"; readonly folder: string };

/** The health of services as far as it is known. */
export type KnownHealth = {
  readonly source: HealthSource;
  /** When it was so. */
  readonly at: string;
  /** What the clock says; later than `at` where the last known state is shown. */
  readonly now: string;
  readonly services: readonly ServiceState[];
  readonly issues: readonly Issue[];
  /** Whether services, and issues, are known at all. */
  readonly knows: { readonly services: boolean; readonly issues: boolean };
  readonly failed: readonly FailedPart[];
  readonly problems: Health["problems"];
  readonly warnings: readonly string[];
  readonly history?: HealthHistory;
};
