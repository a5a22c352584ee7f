import { answerChanged } from "./answer-changed.ts";
import { askServer } from "./ask-server.ts";
import { changesWhoAsks, isKeptAnswer, opensOffline } from "./kept-addresses.ts";
import { keptAnswers } from "./kept-answers.ts";
import { newestOrKept } from "./newest-or-kept.ts";

/** The files that the pages which open without the server are made of, put in by the build: with other files it is another worker. */
declare const offlineFiles: { readonly version: string; readonly paths: readonly string[] };

/** What a service worker is told, as far as this one listens; types of workers and of pages exclude each other. */
type Told = Event & { readonly waitUntil: (done: Promise<unknown>) => void };
type Fetched = Told & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Worker = {
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: () => Promise<readonly { readonly postMessage: (told: string) => void }[]>;
  };
  addEventListener(name: "install" | "activate", listener: (event: Told) => void): void;
  addEventListener(name: "fetch", listener: (event: Fetched) => void): void;
};

declare const self: Worker;

const { version, paths } = offlineFiles;
const app = `app-${version}`;
const answers = keptAnswers(caches);
/** So long is the server waited for where an answer of it is kept, in milliseconds: who responds on a slow network is to see something. */
const patience = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(app).then((files) => files.addAll(paths.map(toRequest))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (changesWhoAsks(request.method, pathname)) {
    event.respondWith(changeWhoAsks(request));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (opensOffline(pathname)) event.respondWith(openPage(request));
    return;
  }
  if (isKeptAnswer(pathname)) answer(event, pathname);
  else if (paths.includes(pathname)) event.respondWith(readFile(request));
});

/** The page of the app is one, whatever its address. What is kept is never an older one that the browser has still. */
function toRequest(path: string): Request {
  return new Request(path, {
    cache: "no-cache",
    headers: { accept: path === "/" ? "text/html" : "*/*" },
  });
}

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("app-") && name !== app);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The newest page, or the one that is kept where the server does not answer. */
function openPage(request: Request): Promise<Response> {
  return newestOrKept({
    asked: fetch(request),
    soon: patienceEnds(),
    kept: () => caches.match("/", { cacheName: app }),
  });
}

/** The names of files change with what is in them. */
async function readFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: app })) ?? fetch(request);
}

function answer(event: Fetched, path: string): void {
  const { request } = event;
  const asked = askServer({ request, path, send: fetch, answers, soon: patienceEnds(), tell });
  event.respondWith(asked.answer);
  event.waitUntil(asked.settled);
}

async function tell(path: string): Promise<void> {
  for (const page of await self.clients.matchAll()) page.postMessage(answerChanged(path));
}

/** Forgets what was kept, and what is kept until the server has let somebody in or out. */
async function changeWhoAsks(request: Request): Promise<Response> {
  await answers.forget().catch(() => []);
  try {
    return await fetch(request);
  } finally {
    // A page that was opened meanwhile may be theirs who have come in.
    const lost = await answers.forget().catch(() => []);
    for (const path of lost) await tell(path);
  }
}

function patienceEnds(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}
