import { expect, test } from "vitest";
import { readSources } from "./read-sources.ts";

const file = (name: string, text = "mainstay: 1\n") => ({
  name,
  size: text.length,
  webkitRelativePath: "",
  text: () => Promise.resolve(text),
});

test("files of a plan are read, others are told by name with what to do", async () => {
  const { sources, refused } = await readSources([
    file("plan.yaml"),
    file("staff.xlsx"),
    file("logo.png"),
  ]);
  expect(sources).toEqual([{ path: "plan.yaml", text: "mainstay: 1\n" }]);
  expect(refused[0]).toContain("staff.xlsx is a spreadsheet");
  expect(refused[1]).toContain("logo.png is no file of a plan");
});

test("what is larger than any plan is not read at all", async () => {
  const huge = {
    ...file("plan.json"),
    size: 65 * 2 ** 20,
    text: () => Promise.reject(new Error("it was read")),
  };
  const { sources, refused } = await readSources([huge]);
  expect(sources).toEqual([]);
  expect(refused[0]).toContain("64 MB");
});
