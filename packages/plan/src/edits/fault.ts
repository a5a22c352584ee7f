/** Why an operation cannot be done: what is wrong and how to mend it, with the nearest valid name if one is near. */
export type Fault = { readonly message: string; readonly suggestion?: string };

/** A fault; a suggestion becomes part of the message. */
export function fault(message: string, suggestion?: string): Fault {
  if (suggestion === undefined) return { message };
  return { message: `${message}, did you mean \`${suggestion}\`?`, suggestion };
}
