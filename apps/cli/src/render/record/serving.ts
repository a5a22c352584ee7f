import { heading, type Page, paragraph, stacked } from "../page.ts";

/** A server that listens, and what whoever started it has to know. */
export type Serving = {
  readonly url: string;
  readonly place: string;
  /** Whether the example was asked for, and is there. */
  readonly demo: "loaded" | "kept" | undefined;
  /** The token of the administrator, where it was made for this run. */
  readonly token: string | undefined;
  /** What makes an administrator, where there is none or it was asked for. */
  readonly setupLink: string | undefined;
  readonly isLinkAsked: boolean;
};

/** Where a server listens, what it serves, how to come in and how to stop it. */
export function servingText(page: Page, serving: Serving): string {
  const { url, place, demo, token, setupLink, isLinkAsked } = serving;
  return stacked([
    heading(page, `Mainstay listens at ${url}`),
    paragraph(page, `It serves the plan in ${place}. ${demoWords[demo ?? "unasked"]}`.trim()),
    setupLink === undefined || token === undefined ? undefined : enterText(page, url, token),
    setupLink === undefined ? undefined : setupText(page, setupLink, isLinkAsked),
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

function setupText(page: Page, link: string, isAsked: boolean): string {
  const why = isAsked ? "" : "Nobody is configured yet who may come in. ";
  return [
    paragraph(
      page,
      `${why}Whoever opens this link first, within an hour, becomes ${isAsked ? "an" : "the"} administrator:`,
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
