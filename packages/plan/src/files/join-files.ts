import { type Collection, isCollection } from "../plan.ts";
import type { Location, PlanPath, Problem } from "../problem.ts";
import { describeValue } from "./words/describe-value.ts";
import type { Part } from "./text/parsed-text.ts";
import { type PlanFile, planKeys } from "./plan-file.ts";
import { maxProblems } from "./source.ts";
import { unknownField } from "./words/unknown-field.ts";

/** All files of a plan as one, still as they were written: the lists one after the other, in the order of the files. */
export type JoinedFiles = {
  readonly organisation: unknown;
  readonly lists: { readonly [Name in Collection]?: readonly unknown[] };
  /** Where something stands, or the nearest thing around it; undefined if there is no file. */
  readonly locate: (path: PlanPath, part: Part) => Location | undefined;
  readonly problems: readonly Problem[];
};

/** A file, and the position in a joined list of the first record that it has in it. */
type Origin = { readonly file: PlanFile; readonly start: number };

/** Joins what the files say. The organisation stands in one of them. Reads on no further once there are too many problems. */
export function joinFiles(files: readonly PlanFile[]): JoinedFiles {
  const lists: { [Name in Collection]?: unknown[] } = {};
  const origins = new Map<string, Origin[]>();
  const problems: Problem[] = [];
  let organisation: { readonly file: PlanFile; readonly value: unknown } | undefined;

  for (const file of files) {
    for (const key of Object.keys(file.content)) {
      if (problems.length > maxProblems) break;
      const value = file.content[key];
      if (key === "mainstay" || value === null) continue;
      const report = (said: Pick<Problem, "id" | "message" | "suggestion">, part: Part) =>
        problems.push({ ...said, path: [key], location: file.locate([key], part) });
      if (key === "organisation") {
        if (organisation === undefined) organisation = { file, value };
        else report(anotherOrganisation(organisation.file.path), "key");
      } else if (!isCollection(key)) {
        report(unknownField(key, planKeys), "key");
      } else if (!Array.isArray(value)) {
        const message = `${key} is ${describeValue(value)}, but a list is wanted: begin each record with \`- \``;
        report({ id: "wrong-type", message }, "value");
      } else {
        const list = (lists[key] ??= []);
        const origin = { file, start: list.length };
        const known = origins.get(key) ?? [];
        origins.set(key, known);
        for (const record of value) {
          list.push(record);
          known.push(origin);
        }
      }
    }
  }

  const locate = (path: PlanPath, part: Part): Location | undefined => {
    const [key = "", at] = path;
    if (key === "organisation") return (organisation?.file ?? files[0])?.locate(path, part);
    const known = origins.get(String(key)) ?? [];
    const origin = known.at(typeof at === "number" ? at : 0);
    if (origin === undefined) return files[0]?.locate(path, part);
    // A plan in one file, of which very many places may be asked for, has nothing to count off.
    if (typeof at !== "number" || origin.start === 0) return origin.file.locate(path, part);
    return origin.file.locate(path.with(1, at - origin.start), part);
  };
  return { organisation: organisation?.value ?? {}, lists, locate, problems };
}

function anotherOrganisation(path: string): Pick<Problem, "id" | "message"> {
  const message = `the organisation is described in ${path} as well: keep it in one file`;
  return { id: "two-organisations", message };
}
