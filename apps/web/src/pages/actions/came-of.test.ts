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
  });
});

test("nothing came of what was not carried out, nor of what was done without the plan", () => {
  expect(cameOf("lines", [named])).toBeUndefined();
  expect(cameOf("others", [done])).toBeUndefined();
});
