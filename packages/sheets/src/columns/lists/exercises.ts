import { Exercise } from "@mainstay/plan";
import type { Sheet } from "../sheet.ts";
import { description, facilitator } from "./recurring.ts";

const { method, result } = Exercise.shape;

/** Exercises: what is rehearsed when, and how it ended. */
export const exercises: Sheet = {
  title: "Exercises",
  also: ["tests", "drills", "rehearsals", "exercise programme"],
  holder: "exercises",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["exercise id", "test id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["exercise", "test", "drill", "title"],
      width: 36,
      isRequired: true,
    },
    {
      kind: "id",
      field: "scenario",
      title: "Scenario",
      also: ["scenario id", "what is rehearsed", "rehearses"],
      width: 28,
      names: ["scenarios"],
      isRequired: true,
    },
    {
      kind: "day",
      field: "date",
      title: "Date",
      also: ["day", "when", "exercise date", "planned for"],
      isRequired: true,
    },
    {
      kind: "word",
      field: "method",
      title: "Method",
      also: ["type", "kind", "how"],
      words: method.unwrap().options,
    },
    { ...facilitator, also: ["led by", "lead", "exercise leader"] },
    { kind: "text", field: "aim", title: "Aim", also: ["purpose", "objective", "goal"] },
    { kind: "text", field: "scope", title: "Scope", also: ["what is part of it"] },
    { kind: "text", field: "why", title: "Why this scenario", also: ["why"] },
    { kind: "text", field: "place", title: "Place", also: ["where", "location"], width: 28 },
    { kind: "duration", field: "lasts", title: "Lasts", also: ["duration"] },
    { kind: "id", field: "sponsor", title: "Sponsor", names: ["people"] },
    { kind: "text", field: "logistics", title: "Logistics" },
    { kind: "lines", field: "assumptions", title: "Assumptions", also: ["taken for granted"] },
    { kind: "ids", field: "involved", title: "Involved", also: ["suppliers"], names: ["elements"] },
    { kind: "flag", field: "switchover", title: "Switchover" },
    { kind: "flag", field: "announced", title: "Announced" },
    { kind: "text", field: "stopRule", title: "Stop rule", also: ["broken off when"] },
    { kind: "text", field: "risk", title: "Risk to the live service" },
    { kind: "ids", field: "trains", title: "Counts as training", names: ["trainings"] },
    { kind: "id", field: "approver", title: "Approver", also: ["allowed by"], names: ["people"] },
    { kind: "day", field: "approved", title: "Approved", also: ["allowed on"] },
    {
      kind: "word",
      field: "result",
      title: "Result",
      also: ["outcome", "passed or failed"],
      width: 12,
      words: result.unwrap().options,
    },
    { kind: "lines", field: "strengths", title: "Strengths", also: ["what went well"] },
    { kind: "lines", field: "improvements", title: "Improvements", also: ["to be better"] },
    { kind: "text", field: "reportedTo", title: "Reported to", width: 28 },
    { kind: "day", field: "reported", title: "Reported on", also: ["reported"] },
    { ...description, also: ["details", "how it went", "summary"] },
  ],
};
