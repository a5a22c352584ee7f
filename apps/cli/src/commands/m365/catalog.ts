import { toM365CatalogDocument } from "@mainstay/api";
import { type ExplainedCatalog, type ExplainedElement, explainCatalog } from "@mainstay/m365";
import { didYouMean } from "@mainstay/plan";
import { type ExitCode, exit, UsageError } from "../../failure.ts";
import { catalogElementText } from "../../render/m365-catalog/catalog-element.ts";
import { catalogText } from "../../render/m365-catalog/catalog.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { outputPage, print } from "../../terminal.ts";
import { chooseFeatures } from "./chosen-features.ts";

/** What `mainstay m365 catalog` was asked: for a tenant with some features, or the document. */
export type M365CatalogOptions = { readonly features?: string; readonly json?: boolean };

/** Shows what is known of Microsoft 365, whole or of one element, and why. */
export async function m365CatalogCommand(
  id: string | undefined,
  { features, json }: M365CatalogOptions,
): Promise<ExitCode> {
  const chosen = features === undefined ? undefined : chooseFeatures(features);
  const catalog = explainCatalog(chosen && new Set(chosen));
  const element = id === undefined ? undefined : getExplained(catalog, id);
  if (json === true) {
    const elements = element === undefined ? catalog.elements : [element];
    await print(JSON.stringify(toM365CatalogDocument({ ...catalog, elements }, chosen)));
    return exit.fine;
  }
  const page = outputPage();
  const text =
    element === undefined
      ? catalogText(page, catalog, chosen)
      : catalogElementText(page, element, catalog);
  await print(stacked([text, nextStep(page, next(element))]));
  return exit.fine;
}

function getExplained({ elements }: ExplainedCatalog, id: string): ExplainedElement {
  const element = elements.find((candidate) => candidate.id === id);
  if (element !== undefined) return element;
  const elsewhere = explainCatalog().elements.find((candidate) => candidate.id === id);
  if (elsewhere !== undefined) {
    throw new UsageError(
      `a tenant with these features has no \`${id}\`: it comes with ${elsewhere.when ?? "any"}`,
    );
  }
  const advice = didYouMean(
    id,
    elements.map((candidate) => candidate.id),
  );
  throw new UsageError(
    `the catalog has no element \`${plain(id)}\`.${advice} \`mainstay m365 catalog\` lists them.`,
  );
}

function next(element: ExplainedElement | undefined): NextStep {
  if (element === undefined) {
    return {
      command: ["m365", "catalog", "outlook-desktop"],
      tells: "what one of them needs, how long until it bites, and where that is known from",
    };
  }
  return {
    command: ["simulate", "--lose", element.id, "PLAN"],
    tells: "what its loss brings down in a plan that has `uses: m365`",
  };
}
