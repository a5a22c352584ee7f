import { expect, test } from "vitest";
import { readSources } from "./read-sources.ts";

const file = (name: string, text = "mainstay: 1\n") => ({
  name,
  size: text.length,
  webkitRelativePath: "",
  text: () => Promise.resolve(text),
  arrayBuffer: () => new Blob([text]).arrayBuffer(),
});

const unread = (name: string, size: number) => ({
  ...file(name),
  size,
  text: () => Promise.reject(new Error("it was read")),
  arrayBuffer: () => Promise.reject(new Error("it was read")),
});

test("files of a plan are read, others are told by name with what to do", async () => {
  const chosen = await readSources([file("plan.yaml"), file("logo.png")]);
  expect(chosen).toMatchObject({
    sources: [{ path: "plan.yaml", text: "mainstay: 1\n" }],
    spreadsheets: [],
    refused: [expect.stringContaining("logo.png is no file of a plan")],
  });
});

test("spreadsheets are read as bytes", async () => {
  const chosen = await readSources([file("staff.csv", "id"), file("assets.XLSX", "PK")]);
  expect(chosen).toEqual({
    sources: [],
    spreadsheets: [
      { name: "staff.csv", content: "aWQ=" },
      { name: "assets.XLSX", content: "UEs=" },
    ],
    refused: [],
  });
});

test("spreadsheets among files of a plan wait for their turn", async () => {
  const { sources, spreadsheets, refused } = await readSources([
    file("plan.yaml"),
    unread("staff.xlsx", 10),
  ]);
  expect(sources).toHaveLength(1);
  expect(spreadsheets).toEqual([]);
  expect(refused).toEqual([expect.stringContaining("staff.xlsx is a spreadsheet")]);
});

test("what is larger than any plan, or than one request, is not read at all", async () => {
  const plan = await readSources([unread("plan.json", 65 * 2 ** 20)]);
  expect(plan.sources).toEqual([]);
  expect(plan.refused[0]).toContain("64 MB");
  const sheets = await readSources([
    unread("a.xlsx", 24 * 2 ** 20),
    unread("b.xlsx", 24 * 2 ** 20),
  ]);
  expect(sheets.spreadsheets).toEqual([]);
  expect(sheets.refused[0]).toContain("47 MB");
  const many = await readSources(Array.from({ length: 51 }, (_, at) => unread(`${at}.csv`, 1)));
  expect(many.refused[0]).toContain("more than 50");
});
