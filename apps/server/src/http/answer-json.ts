import type { Context } from "hono";
import { compressed } from "./compressed.ts";
import { acceptedEncoding } from "./content-encoding.ts";
import { encodedTag } from "./entity-tags.ts";

/** Answers of fewer bytes are sent as they are: little is gained. */
const worthCompressing = 8192;

/** Answers with JSON, smaller where whoever asks takes that, and under the ETag of what is sent. */
export async function answerJson(
  context: Context,
  json: string | Uint8Array<ArrayBuffer>,
  tag: string | undefined,
): Promise<Response> {
  const encoding = json.length < worthCompressing ? undefined : acceptedEncoding(context);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, no-cache",
    vary: "accept-encoding",
    ...(tag === undefined ? {} : { etag: encodedTag(tag, encoding) }),
  };
  if (encoding === undefined) return context.body(json, 200, headers);
  const smaller = await compressed(json, encoding);
  return context.body(smaller, 200, { ...headers, "content-encoding": encoding });
}
