import { type Collection, collections, isCollection } from "../plan.ts";
import type { Location, PlanPath, Problem } from "../problem.ts";
import { describeValue } from "./describe-value.ts";
import type { PlanFile } from "./open-files.ts";
import type { Part } from "./parsed-text.ts";
import { unknownField } from "./unknown-field.ts";

/** All files of a plan as one, still as they were written: the lists one after the other, in the order of the files. */
export type JoinedFiles = {
  readonly organisation: unknown;
  readonly lists: { readonly [Name in Collection]?: readonly unknown[] };
  readonly locate: (path: PlanPath, part: Part) => Location | undefined;
  readonly problems: readonly Problem[];
};

/** The files that hold a key, each with the position that its first record has in the joined list. */
type Holders = { readonly file: PlanFile; readonly start: number }[];

/** Joins what the files say. The organisation stands in one of them. */
export function joinFiles(files: readonly PlanFile[]): JoinedFiles {
  const lists: { [Name in Collection]?: unknown[] } = {};
  const holders = new Map<string, Holders>();
  const problems: Problem[] = [];
  let organisation: unknown;

  for (const file of files) {
    for (const [key, value] of Object.entries(file.content)) {
      if (key === "mainstay" || value === null) continue;
      const before = holders.get(key) ?? [];
      const report = (said: Pick<Problem, "id" | "message" | "suggestion">, part: Part) =>
        problems.push({ ...said, path: [key], location: file.locate([key], part) });
      if (key === "organisation") {
        organisation ??= value;
        const [first] = before;
        const message = `the organisation is described in ${first?.file.path} as well: keep it in one file`;
        if (first !== undefined) report({ id: "two-organisations", message }, "key");
        holders.set(key, [...before, { file, start: 0 }]);
      } else if (!isCollection(key)) {
        report(unknownField(key, planKeys), "key");
      } else if (!Array.isArray(value)) {
        const message = `${key} is ${describeValue(value)}, but a list is wanted: begin each record with \`- \``;
        report({ id: "wrong-type", message }, "value");
      } else {
        const list = (lists[key] ??= []);
        holders.set(key, [...before, { file, start: list.length }]);
        for (const record of value) list.push(record);
      }
    }
  }

  const locate = (path: PlanPath, part: Part): Location | undefined => {
    const [key = "", at, ...rest] = path;
    const holding = holders.get(String(key));
    if (holding === undefined || key === "organisation" || typeof at !== "number") {
      return (holding?.[0]?.file ?? files[0])?.locate(path, part);
    }
    const holder = holding.findLast(({ start }) => start <= at) ?? holding[0];
    return holder?.file.locate([key, at - holder.start, ...rest], part);
  };
  return { organisation: organisation ?? {}, lists, locate, problems };
}

const planKeys = ["mainstay", "organisation", ...Object.keys(collections)];
