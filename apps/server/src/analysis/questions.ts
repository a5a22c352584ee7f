import type { RankedBy } from "@mainstay/analysis";
import type { Dependency, Watch } from "@mainstay/flows";
import type { Disruption, Edit, Money, Strategy } from "@mainstay/plan";
import type { Decision, GivenFile, SheetName } from "@mainstay/sheets";

/** What of the plan stands for what of the catalog, by the id in the catalog, in a form that can be sent. */
export type SentStandIns = readonly (readonly [string, readonly string[]])[];

/** What the analysis of a revision can be asked. */
export type Question =
  | { readonly about: "assessment" }
  | { readonly about: "element"; readonly element: string }
  | { readonly about: "findings"; readonly today: string }
  | { readonly about: "simulation"; readonly scenario: string }
  | {
      readonly about: "losses";
      readonly disruptions: readonly Disruption[];
      readonly elements?: readonly string[];
    }
  | { readonly about: "recovery"; readonly scenario: string }
  | { readonly about: "recovery-of-losses"; readonly disruptions: readonly Disruption[] }
  | Comparison
  | { readonly about: "weak-points"; readonly element: string; readonly order: number }
  | {
      readonly about: "strategies";
      readonly by: RankedBy;
      readonly order: number;
      readonly budget?: Money;
    }
  | { readonly about: "strategy"; readonly strategy: Strategy; readonly order: number }
  | { readonly about: "due"; readonly today: string }
  | { readonly about: "plan-at"; readonly revision: number }
  | { readonly about: "overview"; readonly today: string }
  | PreviewQuestion
  | ObservedQuestion
  | SheetsQuestion
  | { readonly about: "workbook" }
  | { readonly about: "sheet"; readonly list: SheetName }
  | { readonly about: "application-map"; readonly usage: string | undefined }
  | { readonly about: "m365-now"; readonly readings: number; readonly now: string }
  | { readonly about: "replay"; readonly incident: string; readonly standIns: SentStandIns }
  | { readonly about: "replays"; readonly standIns: SentStandIns }
  | { readonly about: "mitigations"; readonly by: RankedBy; readonly order: number };

/** How the plan agrees with what was observed, on a day. */
type ObservedQuestion = {
  readonly about: "observed";
  readonly today: string;
  readonly dependencies: readonly Dependency[];
  readonly watches: readonly Watch[];
  /** How many edges were too many to be among them. */
  readonly leftOut: number;
};

/** Disruptions without and with strategies, carried out in their order. */
export type Comparison = {
  readonly about: "comparison";
  readonly scenario?: string;
  readonly disruptions?: readonly Disruption[];
  readonly strategies: readonly string[];
};

/** What spreadsheets would change, as somebody decided what their columns are. */
export type SheetsQuestion = {
  readonly about: "sheets";
  readonly files: readonly GivenFile[];
  readonly decisions: readonly Decision[];
  readonly isComplete: boolean;
};

/** What an edit would change, on a day. */
export type PreviewQuestion = {
  readonly about: "preview";
  readonly edit: Edit;
  readonly today: string;
};
