import { listOfRecords } from "@mainstay/api";

/** The address of the page of a record such as `sops/by-fax`; of the overview where it has none. */
export function pageOf(origin: string, record: string | undefined): string {
  const [collection = "", id = ""] = record?.split("/") ?? [];
  const list = listOfRecords(collection);
  return list === undefined ? `${origin}/` : `${origin}${list}/${encodeURIComponent(id)}`;
}
