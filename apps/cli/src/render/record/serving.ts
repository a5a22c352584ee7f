import { heading, type Page, paragraph, stacked } from "../page.ts";

/** A server that listens, and what whoever started it has to know. */
export type Serving = {
  readonly url: string;
  readonly place: string;
  /** Whether the example was asked for, and is there. */
  readonly demo: "loaded" | "kept" | undefined;
  /** The token of the administrator, where it was made for this run. */
  readonly token: string | undefined;
  /** What makes an administrator, where there is none. */
  readonly setupLink: string | undefined;
};

/** Where a server listens, what it serves, how to come in and how to stop it. */
export function servingText(page: Page, { url, place, demo, token, setupLink }: Serving): string {
  return stacked([
    heading(page, `Mainstay listens at ${url}`),
    paragraph(page, `It serves the plan in ${place}. ${demoWords[demo ?? "unasked"]}`.trim()),
    setupLink === undefined || token === undefined ? undefined : enterText(page, url, token),
    setupLink === undefined ? undefined : setupText(page, setupLink),
    setupLink === undefined || token === undefined ? undefined : tokenText(page, url, token),
    paragraph(page, "Ctrl-C stops it; what was accepted is finished first."),
  ]);
}

const demoWords = {
  loaded: "Halden Freight, the fictional carrier, was loaded.",
  kept: "There was a plan already, so the demo was not loaded: --data names another directory.",
  unasked: "",
} as const;

function enterText(page: Page, url: string, token: string): string {
  return [
    paragraph(page, "Open it in a browser on this machine, as the administrator, until it stops:"),
    "",
    `  ${page.ink("strong", `${url}/enter#${token}`)}`,
  ].join("\n");
}

function setupText(page: Page, link: string): string {
  return [
    paragraph(
      page,
      "Nobody is configured yet who may come in. Whoever opens this link first, within an hour, becomes the administrator:",
    ),
    "",
    `  ${page.ink("strong", link)}`,
  ].join("\n");
}

function tokenText(page: Page, url: string, token: string): string {
  return [
    paragraph(
      page,
      "Until it stops, programs that send this token are the administrator; MAINSTAY_ADMINISTRATOR_TOKEN sets one that stays:",
    ),
    "",
    `  ${page.ink("strong", token)}`,
    "",
    `  curl -H 'Authorization: Bearer ${token}' ${url}/api/v1/plan`,
  ].join("\n");
}
