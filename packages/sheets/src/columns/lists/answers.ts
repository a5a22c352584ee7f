import { Answer, Difference } from "@mainstay/plan";
import type { Sheet } from "../sheet.ts";

/** What was said of differences between the plan and what was observed. */
export const answers: Sheet = {
  title: "Answers",
  also: ["answers to observations"],
  holder: "answers",
  identity: ["id"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["answer id", "key"], width: 28 },
    {
      kind: "word",
      field: "about",
      title: "About",
      also: ["difference"],
      words: Difference.options,
      isRequired: true,
    },
    { kind: "text", field: "from", title: "From", also: ["who connects"], width: 28 },
    { kind: "text", field: "to", title: "To", also: ["to whom"], width: 28 },
    { kind: "number", field: "port", title: "Port" },
    {
      kind: "word",
      field: "verdict",
      title: "Verdict",
      words: Answer.shape.verdict.options,
      isRequired: true,
    },
    { kind: "text", field: "reason", title: "Reason", also: ["why"], width: 60, isRequired: true },
    { kind: "id", field: "by", title: "Said by", also: ["by"], names: ["people"] },
    { kind: "day", field: "on", title: "Since", also: ["on"] },
    { kind: "day", field: "until", title: "Until", also: ["asked again after"] },
  ],
};
