import { ProblemDocument, Refused } from "@mainstay/api";
import { saveFile } from "../ui/picture/save-file.ts";
import { Unreachable } from "./unreachable.ts";

/**
 * Hands a file of the server to whoever is at the browser, under the name that the server gives it. Throws Refused, or
 * Unreachable: a link would leave one with a download that failed, and not say why.
 */
export async function download(address: string): Promise<void> {
  const response = await fetch(address, { credentials: "same-origin" }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw new Refused(ProblemDocument.parse(await response.json()));
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  saveFile({ name: name ?? "download", content: await response.blob() });
}
