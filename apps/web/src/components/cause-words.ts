import { CauseClass } from "@mainstay/plan";

/** Of what kind a cause is. */
export const causeWords: Readonly<Record<CauseClass, string>> = {
  people: "People: not enough, or not trained",
  procedure: "A procedure",
  technology: "Technology",
  supplier: "A supplier",
  information: "Information",
  environment: "What is around us",
};

/** The same to choose from. */
export const causeChoices = CauseClass.options.map((value) => ({
  value,
  words: causeWords[value],
}));
