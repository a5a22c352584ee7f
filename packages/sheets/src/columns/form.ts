/** What may stand in the form of plan files. */
export type FormValue =
  | string
  | number
  | boolean
  | null
  | readonly FormValue[]
  | { readonly [field: string]: FormValue };

/** A record, or part of one, in the form of plan files. */
export type Form = { readonly [field: string]: FormValue };

/** Whether it is a form: neither a list nor a single value. */
export function isForm(value: unknown): value is Form {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands in a field, such as `recovery.time`, of a form or a record. */
export function fieldIn(form: unknown, field: string): unknown {
  let value = form;
  for (const step of field.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The form with another value in a field, or without the field; a group of fields that becomes empty goes with its last. */
export function withField(form: Form, field: string, value: FormValue | undefined): Form {
  const [step = "", ...rest] = field.split(".");
  const { [step]: held, ...others } = form;
  if (rest.length === 0) return value === undefined ? others : { ...form, [step]: value };
  const inner = isForm(held) ? held : {};
  const changed = withField(inner, rest.join("."), value);
  return Object.keys(changed).length === 0 ? others : { ...form, [step]: changed };
}
