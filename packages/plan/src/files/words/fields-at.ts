import * as z from "zod";
import type { PlanPath } from "../../problem.ts";

/** The fields that a schema knows at a path, as files write them: those of each form that what stands there may take. */
export function fieldsAt(schema: z.core.$ZodType, path: PlanPath): readonly (readonly string[])[] {
  return formsAt(schema, path).flatMap((form) =>
    form instanceof z.ZodObject ? [Object.keys(form.shape)] : [],
  );
}

function formsAt(schema: z.core.$ZodType, path: PlanPath): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return formsAt(schema.in, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: z.core.$ZodType) => formsAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return formsAt(schema.element, rest);
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step))
    return formsAt(schema.shape[step], rest);
  return [];
}
