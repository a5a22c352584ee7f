import { Element, parseDuration } from "@mainstay/plan";
import type * as z from "zod";
import { writtenDuration } from "../components/duration-words.ts";
import type { ElementForm } from "./part-of-plan.ts";

type Json = z.core.util.JSONType;

/** The text that stands in a field, such as `objectives/rto`; empty where nothing is written. */
export function textAt(form: ElementForm, path: string): string {
  const value = valueAt(form, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What is written at a path, if anything. */
export function valueAt(form: ElementForm, path: string): Json | undefined {
  let value: Json | undefined = { ...form };
  for (const step of path.split("/")) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = value[step];
  }
  return value;
}

/** The form with something else at a path; undefined takes it away, with what would be empty then. */
export function withValue(form: ElementForm, path: string, value: Json | undefined): ElementForm {
  const [step = "", ...rest] = path.split("/");
  const { [step]: inner, ...others } = form;
  if (rest.length === 0) return value === undefined ? others : { ...form, [step]: value };
  const within = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {};
  const changed = withValue(within, rest.join("/"), value);
  return Object.keys(changed).length === 0 ? others : { ...form, [step]: { ...changed } };
}

const durations = [
  "objectives/rto",
  "objectives/rpo",
  "objectives/mtpd",
  "recovery/time",
  "recovery/point",
] as const;

/** The form with its durations as people type them, `1d` for `P1D`, which mean the same. */
export function withTypedDurations(form: ElementForm): ElementForm {
  return durations.reduce((changed, path) => {
    const text = textAt(changed, path);
    return text === "" ? changed : withValue(changed, path, typedDuration(text));
  }, form);
}

/** A duration as people type it; what is none stays as it is. */
export function typedDuration(text: string): string {
  const duration = parseDuration(text);
  return duration === undefined ? text : writtenDuration(duration);
}

/** What is wrong with a form, by the path of the field, such as `objectives/rto`. */
export function problemsIn(form: ElementForm): ReadonlyMap<string, string> {
  const parsed = Element.safeParse(form);
  if (parsed.success) return new Map();
  return new Map(
    parsed.error.issues.map(({ path, message }) => [path.map(String).join("/"), message]),
  );
}
