import type { CallMessage } from "../../message.ts";

/** What is sent where nobody says otherwise. */
export const defaultFields: Readonly<Record<string, string>> = {
  to: "{address}",
  name: "{name}",
  subject: "{subject}",
  text: "{text}",
  link: "{link}",
};

/** Fields with what stands in braces filled in: `{address}`, `{name}`, `{subject}`, `{text}`, `{short}`, `{link}`. */
export function fillFields(
  fields: Readonly<Record<string, string>>,
  { address, name, subject, text, short, link }: CallMessage,
): Record<string, string> {
  const values: Readonly<Record<string, string>> = { address, name, subject, text, short, link };
  return Object.fromEntries(
    Object.entries(fields).map(([field, wanted]) => [
      field,
      wanted.replace(/\{(\w+)\}/g, (as, word: string) => values[word] ?? as),
    ]),
  );
}
