import type { HeldCall, RankedBy } from "@mainstay/analysis";
import type { DarkAreaRule, Dependency, Watch, NotCompared } from "@mainstay/flows";
import type {
  Disruption,
  Edit,
  ElementId,
  JournalEntry,
  Minutes,
  Money,
  Occasion,
  Strategy,
} from "@mainstay/plan";
import type { GivenApproval, ReportedCall } from "@mainstay/reports";
import type { Decision, GivenFile, SheetName } from "@mainstay/sheets";
import type { Unseen } from "../people/withheld/unseen.ts";
import type { ProgrammeQuestion } from "./programme-questions.ts";

/** What of the plan stands for what of the catalog, by the id in the catalog, in a form that can be sent. */
export type SentStandIns = readonly (readonly [string, readonly string[]])[];

/** What the analysis of a revision can be asked. */
export type Question = (AboutFigures | AboutWords) & ForWhom;

/** What whoever asks is still to be told, as far as it counts (`tells-of.ts`); where nothing is said, nothing. */
export type ForWhom = { readonly unseen?: Unseen };

/** What is answered with the words of records. */
type AboutWords =
  | { readonly about: "plan-at"; readonly revision: number }
  | { readonly about: "revision"; readonly revision: number }
  | { readonly about: "inverse"; readonly revision: number }
  | PreviewQuestion
  | SheetsQuestion
  | { readonly about: "workbook" }
  | { readonly about: "sheet"; readonly list: SheetName }
  | PreparationQuestion
  | ReportQuestion;

/** What is worked out of elements, scenarios and the programme. */
type AboutFigures =
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
  | {
      readonly about: "weak-points";
      readonly element: string;
      readonly order: number;
      readonly limit: number;
    }
  | {
      readonly about: "strategies";
      readonly by: RankedBy;
      readonly order?: number | undefined;
      readonly budget?: Money;
    }
  | {
      readonly about: "strategy";
      readonly strategy: Strategy;
      readonly order?: number | undefined;
    }
  | { readonly about: "due"; readonly today: string }
  | { readonly about: "overview"; readonly today: string }
  | { readonly about: "not-covered"; readonly today: string }
  | ProgrammeQuestion
  | ObservedQuestion
  | GatheredQuestion
  | { readonly about: "action-proofs"; readonly action: string }
  | ResponseQuestion
  | { readonly about: "application-map"; readonly usage: string | undefined }
  | { readonly about: "declared-way"; readonly service: string; readonly unit: string }
  | { readonly about: "m365-now"; readonly readings: number; readonly now: string }
  | { readonly about: "replay"; readonly incident: string; readonly standIns: SentStandIns }
  | { readonly about: "replays"; readonly standIns: SentStandIns }
  | {
      readonly about: "mitigations";
      readonly by: RankedBy;
      readonly order?: number | undefined;
    };

/** What was observed, and the day on which it is compared with the plan. */
export type ObservedUntil = {
  readonly today: string;
  /** By which rules areas are dark, if not by those that are built in. */
  readonly darkAreas?: readonly DarkAreaRule[];
  readonly dependencies: readonly Dependency[];
  readonly watches: readonly Watch[];
  /** What was too much to be among the dependencies. */
  readonly leftOut: NotCompared;
};

/**
 * What was observed of a part alone, by what was gathered under an id. What that is has to be told where it has not been of late: the
 * answer is undefined then.
 */
export type GatheredQuestion = Gathered &
  (
    | { readonly about: "observed-near"; readonly elements: readonly ElementId[] }
    /** From one end to another, by their names. */
    | { readonly about: "observed-relation"; readonly from: string; readonly to: string }
  );

type Gathered = {
  readonly gathering: string;
  readonly observed?: ObservedUntil;
  /** Of which window that is, in minutes since 1970. */
  readonly window: { readonly from: number; readonly until: number };
};

/** How the plan agrees with what was observed, on a day. */
export type ObservedQuestion = ObservedUntil & {
  readonly about: "observed";
  /**
   * What else the answer says: how many edges were too many to be among them, and by which list Microsoft 365 was known. Or that only what is
   * worth telling at once is asked for.
   */
  readonly besides:
    | {
        readonly leftOut: number;
        readonly endpoints: { readonly source: string; readonly published: string };
      }
    | "notices alone";
};

/** How an exercise is prepared on a day, and what its scenario would have players told within a time. */
export type PreparationQuestion = {
  readonly about: "preparation";
  readonly exercise: string;
  readonly today: string;
  readonly lasts?: Minutes;
  /** The calls that may show what it asks for. */
  readonly calls: readonly HeldCall[];
};

/** How an incident of the plan stands at an instant, by what is written of it. */
export type ResponseQuestion = {
  readonly about: "response";
  readonly incident: string;
  readonly journal: readonly JournalEntry[];
  readonly now: string;
};

/** The report of an exercise or incident, as a page, as it is made at an instant. */
export type ReportQuestion = {
  readonly about: "report";
  readonly occasion: Occasion;
  readonly journal: readonly JournalEntry[];
  /** The calls that were part of it, and those that may show how an exercise was prepared. */
  readonly calls: readonly ReportedCall[];
  readonly heldCalls: readonly HeldCall[];
  /** The approval of an exercise. */
  readonly approval?: GivenApproval | undefined;
  readonly now: string;
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
