import { expect, test } from "vitest";
import type { ListedChange } from "../../editing/changes-since.ts";
import { cameOf } from "./came-of.ts";

const change = (revision: number, edit: ListedChange["edit"], touched: string[]): ListedChange => ({
  revision,
  at: "2026-11-30T09:00:00.000Z",
  author: "Ada",
  way: "session",
  ...(edit === undefined ? {} : { edit }),
  touched,
  names: { "strategies/second-line": "A second line" },
  records: touched.length,
  hash: "",
});
const named = change(3, [{ put: "actions/lines/owner", value: "ada" }], ["actions/lines"]);
const done = change(
  2,
  [{ put: "actions/lines/status", value: "done" }],
  ["actions/lines", "strategies/second-line", "sops/by-phone"],
);

test("an action leads to the revision that it was carried out in, and to what that changed", () => {
  expect(cameOf("lines", [named, done])).toEqual({
    revision: 2,
    records: [
      { record: "strategies/second-line", name: "A second line" },
      { record: "sops/by-phone", name: "sops/by-phone" },
    ],
    more: 0,
  });
});

test("what has no name is said by what it is, and what is not named by how many", () => {
  const touched = ["actions/lines", "deferrals/lines-until-2026-12-30"];
  const large = { ...change(4, done.edit, touched), records: 30 };
  expect(cameOf("lines", [large])).toEqual({
    revision: 4,
    records: [{ record: "deferrals/lines-until-2026-12-30", name: "Deferrals" }],
    more: 28,
  });
  const beyond = { ...change(5, done.edit, ["strategies/second-line"]), records: 30 };
  expect(cameOf("lines", [beyond])).toMatchObject({ more: 28 });
});

test("nothing came of what was not carried out, nor of what was done without the plan", () => {
  expect(cameOf("lines", [named])).toBeUndefined();
  expect(cameOf("others", [done])).toBeUndefined();
});
