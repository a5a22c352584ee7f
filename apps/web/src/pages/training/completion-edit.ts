import { type Edit, encodeRecord, type Plan } from "@mainstay/plan";
import * as z from "zod";

/** That people did a course on a day, and what share each reached, where that is known. */
export type Trained = {
  readonly course: string;
  readonly people: readonly { readonly person: string; readonly score?: number | undefined }[];
  readonly on: string;
  readonly note: string;
  readonly trainer: string;
};

const Written = z.object({ completions: z.array(z.json()).optional() });

/** The edit that adds to who has done a course; what was recorded before stays. */
export function completionEdit(
  { trainings }: Pick<Plan, "trainings">,
  { course, people, on, note, trainer }: Trained,
): Edit {
  const training = trainings.find(({ id }) => id === course);
  if (training === undefined) return [];
  const { completions = [] } = Written.parse(encodeRecord("trainings", training));
  const said = (field: "note" | "trainer", text: string): Readonly<Record<string, string>> =>
    text.trim() === "" ? {} : { [field]: text.trim() };
  const added = people.map(({ person, score }) => ({
    person,
    on,
    ...(score === undefined ? {} : { score }),
    ...said("trainer", trainer),
    ...said("note", note),
  }));
  return [{ put: `trainings/${course}/completions`, value: [...completions, ...added] }];
}

/** A share that is written in percent; undefined where nothing is written, null where it is none. */
export function parseShare(written: string): number | undefined | null {
  const text = written.trim().replace(/\s*%$/, "").replace(",", ".");
  if (text === "") return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text) || Number(text) > 100) return null;
  return Math.round(Number(text) * 10) / 1000;
}
