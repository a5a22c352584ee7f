/** A record with what is left of one of its fields, and without the field where nothing is. */
export function lessOf<Written extends object, Field extends keyof Written>(
  record: Written,
  field: Field,
  leftOf: (value: NonNullable<Written[Field]>) => Written[Field] | undefined,
): Written {
  const value = record[field];
  if (value === undefined || value === null) return record;
  const left = leftOf(value);
  const less = { ...record };
  if (left === undefined) Reflect.deleteProperty(less, field);
  else less[field] = left;
  return less;
}
