import type { ExplainedMitigation } from "@mainstay/m365";
import { listed } from "../words.ts";

/** Where a mitigation is known from, by the keys of its sources. */
export function sourceWords({ sources }: Pick<ExplainedMitigation, "sources">): string {
  return sources.length === 0 ? "our own reasoning" : listed(sources.map(({ key }) => key));
}
