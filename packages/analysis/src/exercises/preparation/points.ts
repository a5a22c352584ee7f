import type { PreparationPoint } from "@mainstay/plan";
import { backupCommunicationPoint } from "./backup-communication.ts";
import { callTreePoint } from "./call-tree.ts";
import { documentsPoint } from "./documents.ts";
import type { LookInto } from "./looked.ts";
import { issuesPoint, resultPoint, reviewPoint } from "./afterwards.ts";
import { criteriaPoint, timelinePoint } from "./script.ts";
import { trainingPoint } from "./training.ts";

/** What the plan shows of each point. */
export const lookInto: Readonly<Record<PreparationPoint, LookInto>> = {
  documents: documentsPoint,
  training: trainingPoint,
  criteria: criteriaPoint,
  timeline: timelinePoint,
  "backup-communication": backupCommunicationPoint,
  "call-tree": callTreePoint,
  result: resultPoint,
  review: reviewPoint,
  issues: issuesPoint,
};
