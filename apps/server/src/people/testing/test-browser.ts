import type { Server } from "@mainstay/api";

/** What is sent: JSON, or the fields of a form. */
export type Sent = {
  readonly method?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it does not say from which page it comes, as no browser does with what changes anything. */
  readonly isWithoutOrigin?: boolean;
};

let made = 0;

/** A browser as far as signing in needs one: cookies of each site, an origin, an address of its own. */
export class TestBrowser {
  readonly #origin: string;
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #address = `192.0.2.${++made}`;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Sends a request as a page of our own would, and follows nothing. */
  async send(
    path: string,
    { method, json, form, headers = {}, isWithoutOrigin = false }: Sent = {},
  ): Promise<Response> {
    const url = new URL(path, this.#origin);
    const jar = this.#jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
    const response = await fetch(url, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      redirect: "manual",
      headers: {
        "x-forwarded-for": this.#address,
        ...(cookie === "" ? {} : { cookie }),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...(isWithoutOrigin || (body === undefined && method === undefined)
          ? {}
          : { origin: url.origin }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
      if (value === "" || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Sends a request and reads the JSON that comes back. */
  async ask(path: string, sent: Sent = {}): Promise<{ status: number; body: unknown }> {
    const response = await this.send(path, sent);
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  /** The same server for the client of the contract, with the cookies of this browser. */
  get server(): Server {
    return {
      origin: this.#origin,
      send: async (url, { method, headers, body }) => {
        const json: unknown = body === undefined ? undefined : JSON.parse(body);
        return this.send(url, { method, headers, ...(body === undefined ? {} : { json }) });
      },
    };
  }

  /** Has a cookie of a visit before. */
  keep(name: string, value: string): void {
    this.#jarOf(new URL(this.#origin)).set(name, value);
  }

  /** Sends no cookies from now on. */
  forget(): void {
    this.#cookies.clear();
  }

  #jarOf({ host }: URL): Map<string, string> {
    const known = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, known);
    return known;
  }
}
