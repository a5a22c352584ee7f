import type { Rejection } from "./rejections.ts";
import type { MeasuredService } from "./services.ts";

/** What a file turned out to be. */
export type UsageFileKind =
  | "report"
  | "totals"
  | "users"
  | "subscriptions"
  | "products"
  | "unrecognised";

/** What one file says, and what of it could not be read. */
export type UsageFile = {
  readonly file: string;
  readonly kind: UsageFileKind;
  /** The name of Graph's function for the report, where it is one. */
  readonly report?: string;
  readonly title: string;
  /** How many rows or items it has, without those that were left out. */
  readonly rows: number;
  /** Days that its reports look at, first and last. */
  readonly from?: string;
  readonly to?: string;
  readonly concealed: number;
  readonly deleted: number;
  readonly guests: number;
  /** Accounts that nobody can sign in to, where the file is a list of users. */
  readonly disabled: number;
  /** How many people were active, concealed or not, by service that the report speaks of. */
  readonly active: ReadonlyMap<MeasuredService, number>;
  readonly rejected: readonly Rejection[];
  /** Why it could not be read, or not to the end; what was read before counts. */
  readonly problem?: string;
  /** Whether the last page says that another follows, which the file does not have. */
  readonly isPartial: boolean;
};
