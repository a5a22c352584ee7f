/** The formats that a file of a plan can have. */
export type TextFormat = "yaml" | "json" | "markdown";

/** The format of a text, by the name of its file or, where that tells nothing, by how it begins. */
export function formatOf(path: string, text: string): TextFormat {
  if (/\.(?:md|markdown)$/i.test(path)) return "markdown";
  if (/\.json$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return /^\s*\{\s*["}]/.test(text) ? "json" : "yaml";
}
