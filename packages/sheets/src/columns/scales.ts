import { defaultCriticalities, defaultImpactScale } from "@mainstay/plan";
import type { Column, Scale } from "./column.ts";
import { fieldIn } from "./form.ts";

/** The words of a scale that an organisation judges by, in its record or its form; the usual ones where it says nothing. */
export function scaleOf(organisation: unknown, scale: Scale): readonly string[] {
  const own = fieldIn(organisation, fields[scale]);
  const words = Array.isArray(own) ? own.map((item: unknown) => idIn(item)) : usual[scale];
  return words.filter((word) => word !== "");
}

/** Columns with the words of the organisation's own scales. */
export function withScales(columns: readonly Column[], organisation: unknown): readonly Column[] {
  return columns.map((column) =>
    column.scale === undefined ? column : { ...column, words: scaleOf(organisation, column.scale) },
  );
}

const fields: { readonly [Each in Scale]: string } = {
  criticalities: "criticalities",
  categories: "impactScale.categories",
  ratings: "impactScale.ratings",
};

const usual: { readonly [Each in Scale]: readonly string[] } = {
  criticalities: defaultCriticalities,
  categories: defaultImpactScale.categories.map(({ id }) => id),
  ratings: defaultImpactScale.ratings,
};

function idIn(item: unknown): string {
  const id = typeof item === "string" ? item : fieldIn(item, "id");
  return typeof id === "string" ? id : "";
}
