/** Attributes by name, in the order in which they are to be written. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element around lines that are indented in it; without any, an empty element. */
export function enclose(
  name: string,
  attributes: Attributes,
  lines: readonly string[],
): readonly string[] {
  if (lines.length === 0) return [emptyTag(name, attributes)];
  return [`<${name}${written(attributes)}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** An element with nothing in it. */
export function emptyTag(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** Text as it stands in an element or attribute; what XML 1.0 cannot hold becomes a question mark. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(notInXml, "?")
    .replaceAll(/[&<>"\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu;
