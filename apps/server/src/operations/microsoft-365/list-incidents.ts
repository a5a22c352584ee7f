import { toM365IncidentsDocument } from "@mainstay/api";
import { findIncidents, incidents } from "@mainstay/m365";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** Known incidents, all or those that a text can mean, with rates and published uptime. */
export function listIncidents(
  _: Services,
  { query: { text } }: Request<unknown, { readonly text?: string | undefined }, unknown>,
): WrittenJson {
  const shown = text === undefined ? incidents : findIncidents(text);
  return WrittenJson.of(toM365IncidentsDocument(shown));
}
