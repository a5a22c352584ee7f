import type { Context } from "hono";
import type { WrittenFile } from "../operations/operation.ts";

/** Answers with a file, of the media type that the contract has where it has none of its own. With HEAD it is let go of unread. */
export async function answerFile(
  context: Context,
  { name, size, type, stream }: WrittenFile,
  usualType = "application/octet-stream",
): Promise<Response> {
  const headers = {
    "content-type": type ?? usualType,
    ...(size === undefined ? {} : { "content-length": String(size) }),
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  };
  if (context.req.method !== "HEAD") return context.body(stream, 200, headers);
  await stream.cancel();
  return context.body(null, 200, headers);
}
