import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** What is answered to a GET, as it comes over the wire: `fetch` asks for encodings by itself, and undoes them. */
export async function askRaw(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer<ArrayBuffer>;
}> {
  const response = await new Promise<IncomingMessage>((done, failed) => {
    get(url, { headers }, done).on("error", failed);
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.from(await buffer(response)),
  };
}
