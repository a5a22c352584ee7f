import AxeBuilder from "@axe-core/playwright";
import { callEndpoint, invite, type Role, type Server } from "@mainstay/api";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { buildWeb } from "../../tools/web-build.ts";
import { startBrowser, whyNoBrowser } from "./browser.ts";
import { type ExampleServer, type ExampleSetting, startExample, token } from "./example-server.ts";
import { patience } from "./patience.ts";

/** How a browser is opened. */
export type Opening = {
  readonly path?: string;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Whether the browser may keep pages that open without the server; what it asks then is out of sight of a story. */
  readonly serviceWorkers?: "allow" | "block";
};

/** A server with the example, and browsers in front of it. */
export class Stage {
  readonly #setting: ExampleSetting;
  #running: { readonly server: ExampleServer; readonly browser: Browser } | undefined;

  constructor(setting: ExampleSetting = {}) {
    this.#setting = setting;
  }

  get url(): string {
    return this.#now.server.url;
  }

  /** The link with which the first administrator makes an account. */
  setupLink(): string {
    return this.#now.server.setupLink;
  }

  get #now() {
    if (this.#running === undefined) throw new Error("The stage is up only while tests run.");
    return this.#running;
  }

  /** Starts the server, with the app as its sources are now, and the browser. */
  async raise(): Promise<void> {
    await buildWeb();
    this.#running = { server: await startExample(this.#setting), browser: await startBrowser() };
  }

  /** A page of a browser of its own, signed in as the administrator. */
  async open({ path = "/", ...looks }: Opening = {}): Promise<Page> {
    const page = await this.openStranger(looks);
    await page.goto(`${this.url}/enter#${token}`);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    if (path !== "/") await page.goto(this.url + path);
    return page;
  }

  /** A page of a browser in which nobody is signed in. */
  async openStranger({
    scheme = "light",
    width = 1280,
    height = 860,
    serviceWorkers = "block",
  }: Opening = {}): Promise<Page> {
    const context = await this.#now.browser.newContext({
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: "reduce",
      serviceWorkers,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience.timeout);
    return page;
  }

  /** The server for requests of the administrator. */
  get administrator(): Server {
    return { origin: this.url, send: fetch, token };
  }

  /** A link by which somebody makes an account with a role. */
  async invitation(body: { readonly role: Role; readonly units?: string[] }): Promise<string> {
    return (await callEndpoint(this.administrator, invite, { body })).link;
  }

  /** A page on another device of whoever is signed in on one: nothing is there but who they are. */
  async openElsewhere(page: Page, { path = "/", ...looks }: Opening = {}): Promise<Page> {
    const other = await this.openStranger(looks);
    await other.context().addCookies(await page.context().cookies());
    await other.goto(this.url + path);
    return other;
  }

  /** Reads how Halden Freight uses Microsoft 365, as the job would. */
  readUsage(): Promise<void> {
    return this.#now.server.readUsage();
  }

  /** Reads the health of Microsoft 365 while mail cannot be sent, as the job would. */
  readHealth(): Promise<void> {
    return this.#now.server.readHealth();
  }

  /** Keeps the connections of Halden Freight as observers had seen them until now. */
  readObserved(): Promise<void> {
    return this.#now.server.readObserved();
  }

  /** Ends both. */
  async strike(): Promise<void> {
    await this.#running?.browser.close();
    await this.#running?.server.stop();
    this.#running = undefined;
  }
}

const missing = await whyNoBrowser();

/** Tells stories in front of a server that starts before the first and ends after the last; left out where there is no browser. */
export function onStage(
  name: string,
  tell: (stage: Stage) => void,
  setting: ExampleSetting = {},
): void {
  const why = missing === undefined ? "" : ` (left out: ${missing})`;
  // A browser on a busy machine is late now and then; what is broken fails twice.
  const options = { timeout: 240_000, retry: 1 };
  describe.skipIf(missing !== undefined)(`${name}${why}`, options, () => {
    const stage = new Stage(setting);
    beforeAll(() => stage.raise(), 400_000);
    afterAll(() => stage.strike());
    tell(stage);
  });
}

/** What keeps somebody out of a page: the rule, and the elements that break it. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Places that the focus is led through, which nobody sees or reaches.
    .exclude("[data-tabster-dummy]")
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}
