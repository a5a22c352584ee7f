import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Id } from "./primitives.ts";

const eachOnce = (field: string) => (ids: readonly string[], context: z.RefinementCtx) => {
  const doubled = ids.find((id, at) => ids.indexOf(id) !== at);
  if (doubled === undefined) return;
  const message = `names ${doubled} twice: name each of the ${field} once`;
  context.addIssue({ code: "custom", message });
};

const CatalogUseInFile = z.union([
  Id,
  z.strictObject({
    id: Id.meta({ description: "Which catalog: m365 is that of Microsoft 365" }),
    features: z.array(Id).optional().meta({
      description: "What the organisation has of what the catalog asks for: its features",
    }),
    leaveOut: z
      .array(Id)
      .optional()
      .meta({ description: "Elements of the catalog that the organisation does not have" }),
  }),
]);

const CatalogUseValue = z.strictObject({
  id: z.string(),
  features: z.array(z.string()).superRefine(eachOnce("features")),
  leaveOut: z.array(z.string()).superRefine(eachOnce("elements")),
});

/**
 * That a plan takes over the elements of a catalog: those that come with the features it names, without those that it
 * leaves out. Continuity-model §1. Files may write the bare id of the catalog.
 */
export const CatalogUse = z.codec(CatalogUseInFile, CatalogUseValue, {
  decode: (written) => {
    const {
      id,
      features = [],
      leaveOut = [],
    } = typeof written === "string" ? { id: written } : written;
    return { id, features, leaveOut };
  },
  encode: ({ id, features, leaveOut }) => ({
    id,
    ...(features.length === 0 ? {} : { features }),
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
  }),
});
export type CatalogUse = DeepReadonly<z.output<typeof CatalogUse>>;

/** What stands behind `uses` in a file: a list, or the only one by itself. */
export const CatalogUses = z.codec(
  z.union([z.array(CatalogUse), CatalogUse]),
  z.array(CatalogUseValue),
  { decode: (written) => (Array.isArray(written) ? written : [written]), encode: (uses) => uses },
);
