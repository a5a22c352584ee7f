import { expect, test } from "vitest";
import { changeWords } from "./change-words.ts";

test.each([
  [[], 0, "Ada changed the plan."],
  [["elements/mail"], 1, "Ada changed elements/mail."],
  [["elements/mail", "sops/fax"], 2, "Ada changed elements/mail and sops/fax."],
  [["elements/mail", "sops/fax"], 30_001, "Ada changed elements/mail and 30,000 others."],
])("what touched %j of %i records is one sentence", (touched, records, words) => {
  expect(changeWords({ author: "Ada", touched: [...touched], records })).toBe(words);
});
