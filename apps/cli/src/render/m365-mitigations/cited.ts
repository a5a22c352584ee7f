import type { ExplainedMitigation } from "@mainstay/m365";
import { heading, type Page, paragraph } from "../page.ts";

/** The sources that mitigations cite, each once. */
export function citedText(
  page: Page,
  mitigations: readonly ExplainedMitigation[],
): string | undefined {
  const cited = new Map(
    mitigations.flatMap(({ sources }) => sources.map((source) => [source.key, source] as const)),
  );
  if (cited.size === 0) return undefined;
  return [
    heading(page, "Sources"),
    ...Array.from(cited, ([key, { title, repository, path, address, day }]) => {
      const place = repository === undefined ? address : `github.com/${repository}, ${path}`;
      const words = [
        title,
        ...(day === undefined || day === key ? [] : [day]),
        ...(place === undefined ? [] : [place]),
      ];
      return paragraph(page, words.join(", "), `  ${key.padEnd(12)}`);
    }),
  ].join("\n");
}
