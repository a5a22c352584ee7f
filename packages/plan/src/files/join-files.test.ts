import { expect, test } from "vitest";
import type { PlanPath } from "../problem.ts";
import { joinFiles } from "./join-files.ts";
import { openFiles } from "./open-files.ts";
import { maxProblems } from "./source.ts";

function join(...texts: readonly string[]) {
  return joinFiles(
    openFiles(texts.map((text, at) => ({ path: `${at}`, text: `mainstay: 1\n${text}` }))).files,
  );
}

test("lists of several files follow each other in the order of the files", () => {
  const { lists, organisation, problems } = join(
    "units: [a, b]\nelements: [c]",
    "elements:",
    "elements: []",
    "elements: [d, e]\norganisation: {name: N}",
  );
  expect(lists).toEqual({ units: ["a", "b"], elements: ["c", "d", "e"] });
  expect(organisation).toEqual({ name: "N" });
  expect(problems).toEqual([]);
});

test.each<[PlanPath, string]>([
  [["elements", 0], "0:3:5"],
  [["elements", 1], "2:2:12"],
  [["elements", 2], "2:2:15"],
  [["elements", 3], "3:3:5"],
  [["elements", 2, "name"], "2:2:15"],
  [["elements", 4], "0:3:3"],
  [["elements"], "0:3:3"],
  [["units", 0], "0:1:1"],
  [["organisation", "name"], "3:4:22"],
  [["exercises"], "0:1:1"],
  [["mainstay"], "0:1:11"],
  [[], "0:1:1"],
])("%j is found in its file", (path, place) => {
  const { locate } = join(
    "elements:\n  - c",
    "units: []",
    "elements: [d, e]",
    "elements:\n  - f\norganisation: {name: N}",
  );
  const { file, line, column } = locate(path, "value") ?? {};
  expect(`${file}:${line}:${column}`).toBe(place);
});

test("nothing is found where there is no file", () => {
  expect(join().locate(["elements", 0], "value")).toBeUndefined();
});

test.each([
  ["elemnts: []", 'unknown field "elemnts", did you mean "elements"?', "1:2:1"],
  ["<<: {}", 'unknown field "<<": YAML 1.2 has no merge keys, so write the fields out', "1:2:1"],
  [
    "things: []",
    'unknown field "things": the fields here are mainstay, organisation, uses, units, people, elements, scenarios, strategies, sops, callTrees, impactAnalyses, dependencyAnalyses, exercises, trainings, incidents, actions, deferrals, answers',
    "1:2:1",
  ],
  [
    "elements: {a: 1}",
    "elements is a set of fields, but a list is wanted: begin each record with `- `",
    "1:2:11",
  ],
  ["units: a", 'units is "a", but a list is wanted: begin each record with `- `', "1:2:8"],
  ["organisation: {}", "the organisation is described in 0 as well: keep it in one file", "1:2:1"],
])("%j", (text, message, place) => {
  const { problems, organisation } = join("organisation: {name: N}", text);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  const { file, line, column } = problems[0].location ?? {};
  expect(`${file}:${line}:${column}`).toBe(place);
  expect(organisation).toEqual({ name: "N" });
});

test("what is too much to be told is not gathered", () => {
  const keys = Array.from({ length: 2 * maxProblems }, (_, at) => `key${at}: 1\n`).join("");
  expect(join(keys).problems).toHaveLength(maxProblems + 1);
});
