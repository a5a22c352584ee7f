import type { FormValue } from "./form.ts";

/** A value as JSON; a text that nobody could take for JSON stands as it is. */
export function jsonText(value: unknown): string {
  const isPlain = typeof value === "string" && value === value.trim() && isBareText(value);
  return isPlain ? value : JSON.stringify(value);
}

/** The value that such a text stands for; undefined where it begins like JSON and is none. */
export function parseJsonText(text: string): FormValue | undefined {
  if (isBareText(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the text is no JSON, nor meant to be. */
function isBareText(text: string): boolean {
  return text !== "" && !/^[{["]|^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text);
}
