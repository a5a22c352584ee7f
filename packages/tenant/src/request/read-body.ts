import { TenantError } from "../failure.ts";
import { excerpt } from "./excerpt.ts";

/** The bytes of an answer as they come, up to so many. Throws TenantError beyond. */
export async function* bodyOf(response: Response, most: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > most) {
      throw new TenantError(
        "too-large",
        `the answer has more than ${Math.round(most / 2 ** 20)} MiB.`,
      );
    }
    yield piece;
  }
}

/** The text of an answer, up to so many bytes. Throws TenantError beyond. */
export async function textOf(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of bodyOf(response, most)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

/**
 * The value of an answer in JSON. A web page instead is what proxies and portals of networks give: it does not pass. JSON that
 * breaks off does.
 */
export function parseAnswer(text: string): unknown {
  if (/^\s*</.test(text)) {
    throw new TenantError(
      "not-understood",
      `a web page came instead of an answer, most likely from a proxy or a sign-in page of this network: ${excerpt(text)}.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    const end = excerpt(text.slice(-60));
    throw new TenantError(
      "not-understood",
      end === ""
        ? "the answer is empty."
        : `the answer is no JSON, or only the beginning of it; it ends in ${end}.`,
      {},
    );
  }
}
