import { ExerciseGoal, ExerciseRole, preparationPoints } from "@mainstay/plan";
import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";
import { aboutElement } from "./recurring.ts";

const owner: Column = {
  kind: "id",
  field: "exercise",
  title: "Exercise",
  also: ["exercise id"],
  names: ["exercises"],
  width: 28,
};

/** What exercises are to show, and how each came out. */
export const goals: Sheet = itemSheet({
  title: "Exercise goals",
  also: ["goals"],
  holder: "exercises",
  lists: ["goals"],
  owner,
  columns: [
    { kind: "text", field: "what", title: "Goal", also: ["to show"], isRequired: true },
    { kind: "text", field: "criterion", title: "Criterion", also: ["judged by"] },
    aboutElement,
    { kind: "duration", field: "within", title: "Within" },
    { kind: "duration", field: "measured", title: "Measured", also: ["took"] },
    {
      kind: "word",
      field: "result",
      title: "Result",
      words: ExerciseGoal.shape.result.unwrap().options,
    },
    {
      kind: "word",
      field: "rating",
      title: "Rating",
      words: ExerciseGoal.shape.rating.unwrap().options,
      width: 20,
    },
    { kind: "text", field: "strength", title: "Strength", also: ["what went well"] },
    { kind: "text", field: "weakness", title: "Weakness", also: ["to be better"] },
    { kind: "text", field: "cause", title: "Cause", also: ["why"] },
    { kind: "text", field: "note", title: "Note", also: ["what was seen"] },
  ],
});

/** What players are told, and when. */
export const injects: Sheet = itemSheet({
  title: "Injects",
  also: ["msel", "master scenario events list"],
  holder: "exercises",
  lists: ["injects"],
  knownBy: [["id"]],
  owner,
  columns: [
    { kind: "id", field: "id", title: "Inject", also: ["inject id"], isRequired: true },
    { kind: "duration", field: "after", title: "After", also: ["time"], isRequired: true },
    {
      kind: "text",
      field: "what",
      title: "What players are told",
      also: ["message"],
      width: 60,
      isRequired: true,
    },
    { kind: "text", field: "sender", title: "Sender", also: ["from"], width: 28 },
    { kind: "ids", field: "to", title: "To", also: ["recipients"], names: ["people"] },
    { kind: "id", field: "channel", title: "Over", also: ["channel"], names: ["elements"] },
    aboutElement,
    { kind: "text", field: "expect", title: "Expected", also: ["expected action"] },
    { kind: "id", field: "sop", title: "Procedure", also: ["sop"], names: ["sops"] },
  ],
});

/** Who takes part, as what. */
export const participants: Sheet = itemSheet({
  title: "Participants",
  also: ["players"],
  holder: "exercises",
  lists: ["participants"],
  knownBy: [["person"]],
  owner,
  columns: [
    { kind: "id", field: "person", title: "Person", names: ["people"], isRequired: true },
    { kind: "word", field: "as", title: "As", also: ["role"], words: ExerciseRole.options },
    { kind: "flag", field: "attended", title: "Took part", also: ["attended", "present"] },
  ],
});

/** What of the preparation and the review was seen to. */
export const checks: Sheet = itemSheet({
  title: "Preparation",
  also: ["checks", "checklist"],
  holder: "exercises",
  lists: ["checks"],
  knownBy: [["point"]],
  owner,
  columns: [
    {
      kind: "word",
      field: "point",
      title: "Point",
      words: preparationPoints,
      width: 24,
      isRequired: true,
    },
    { kind: "day", field: "on", title: "Seen to on", also: ["on", "date"], isRequired: true },
    { kind: "id", field: "by", title: "By", also: ["seen to by"], names: ["people"] },
    { kind: "text", field: "note", title: "Note" },
  ],
});
