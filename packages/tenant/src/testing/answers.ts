import type { ServerResponse } from "node:http";

/** How the double answers one request. */
export type Answer = (response: ServerResponse) => void;

type Head = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** JSON, as Graph answers. */
export function json(value: unknown, head: Head = {}): Answer {
  return body(JSON.stringify(value), { ...head, type: "application/json" });
}

/** Any text of any type. */
export function body(
  text: string,
  { status = 200, headers = {}, type }: Head & { readonly type: string },
): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(text);
  };
}

/** An error as Graph words it. */
export function graphError(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const error = { code, message: `Made up: ${code}.` };
  return json({ error }, { status, headers: { "request-id": "made-up-1", ...headers } });
}

/** Leads to another address, as reports do. */
export function redirect(location: string, status = 302): Answer {
  return (response) => {
    response.writeHead(status, { location });
    response.end();
  };
}

/** Cuts the connection, after the head and so much of the body, or before anything. */
export function reset(part?: string): Answer {
  return (response) => {
    if (part === undefined) {
      response.socket?.destroy();
      return;
    }
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": String(part.length + 100),
    });
    response.write(part, () => response.socket?.destroy());
  };
}

/** Begins an answer and never ends it; the double ends it when it is closed. */
export function stall(): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("{");
  };
}
