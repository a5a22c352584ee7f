import { Audience, Completion } from "@mainstay/plan";
import { itemSheet, type Sheet } from "../sheet.ts";
import { description } from "./recurring.ts";

/** Trainings: what people learn for the plan. */
export const trainings: Sheet = {
  title: "Trainings",
  also: ["courses", "training programme"],
  holder: "trainings",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["training id", "course id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["training", "course", "title"],
      width: 36,
      isRequired: true,
    },
    description,
    { kind: "words", field: "for", title: "For", also: ["audience"], words: Audience.options },
    { kind: "texts", field: "roles", title: "For roles", also: ["roles"] },
    { kind: "ids", field: "also", title: "Also for", names: ["people"] },
    { kind: "duration", field: "every", title: "Every", also: ["holds for", "valid for"] },
    { kind: "text", field: "competence", title: "Competence", also: ["what one can do then"] },
    { kind: "share", field: "passMark", title: "Pass mark" },
  ],
};

/** Who was trained, and when. */
export const completions: Sheet = itemSheet({
  title: "Completions",
  also: ["training records", "attendance"],
  holder: "trainings",
  lists: ["completions"],
  knownBy: [["person", "on"]],
  owner: {
    kind: "id",
    field: "training",
    title: "Training",
    also: ["training id", "course", "course id"],
    names: ["trainings"],
    width: 28,
  },
  columns: [
    {
      kind: "id",
      field: "person",
      title: "Person",
      also: ["employee", "who"],
      names: ["people"],
      isRequired: true,
    },
    {
      kind: "day",
      field: "on",
      title: "Completed on",
      also: ["on", "date", "completed"],
      isRequired: true,
    },
    { kind: "text", field: "trainer", title: "Trainer", also: ["taught by"], width: 28 },
    { kind: "share", field: "score", title: "Score" },
    {
      kind: "word",
      field: "result",
      title: "Result",
      also: ["outcome"],
      words: Completion.shape.result.unwrap().options,
    },
    { kind: "day", field: "until", title: "Holds until", also: ["valid until", "expires"] },
    { kind: "text", field: "evidence", title: "Evidence", also: ["certificate"] },
    { kind: "text", field: "note", title: "Note", also: ["notes", "comment"] },
  ],
});
