import type { Failure } from "@mainstay/tenant";

/** The parts of a tenant that are fetched. */
export const fetchParts = ["health", "reports", "users", "licences"] as const;
export type FetchPart = (typeof fetchParts)[number];

/** A file that was written: what it holds, how much of it, and why it is not whole, if it is not. */
export type FetchedFile = {
  readonly part: FetchPart;
  readonly path: string;
  readonly what: string;
  /** Items of a list; absent for reports and settings. */
  readonly items?: number;
  readonly bytes: number;
  readonly failure?: Failure;
};

/** What was fetched, and what was not. */
export type Fetched = {
  readonly at: string;
  readonly cloud: string;
  readonly folder: string;
  readonly files: readonly FetchedFile[];
  /** What could not be fetched at all. */
  readonly failures: readonly Failure[];
  /** Whether reports conceal names; absent where that could not be read. */
  readonly concealsNames?: boolean;
};
