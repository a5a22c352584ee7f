import type { Exercise } from "@mainstay/plan";

type Method = NonNullable<Exercise["method"]>;

/** What the ways to do an exercise are called, from talking it through to breaking what runs. */
export const methodWords: Readonly<Record<Method, string>> = {
  walkthrough: "Walkthrough",
  tabletop: "Tabletop",
  drill: "Drill",
  functional: "Functional exercise",
  "full-scale": "Full-scale exercise",
  "fault-injection": "Live fault injection",
};

/** The same as choices. */
export const methods = Object.entries(methodWords).flatMap(([value, words]) =>
  isMethod(value) ? [{ value, words }] : [],
);

function isMethod(text: string): text is Method {
  return Object.hasOwn(methodWords, text);
}
