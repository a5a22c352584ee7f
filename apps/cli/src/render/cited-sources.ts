import type { CitedSource } from "@mainstay/m365";
import { heading, type Page, paragraph } from "./page.ts";

/** The sources that a page cites, each once; nothing where there are none. */
export function citedSourcesText(page: Page, sources: readonly CitedSource[]): string | undefined {
  const cited = new Map(sources.map((source) => [source.key, source]));
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
