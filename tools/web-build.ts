import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "apps/web/dist");
const vite = join(root, "node_modules/vite/bin/vite.js");
const stamp = ".built-from";
const sources = [
  "package-lock.json",
  "apps/web/{index.html,vite.config.ts}",
  "apps/web/{build,public,src}/**/*.*",
  "packages/{plan,analysis,m365,api}/src/**/*.{ts,json}",
  "tools/web-build.ts",
];

/** Of several that would build at the same time one does: it makes this directory, and the others wait until it is gone. */
const turn = `${built}.turn`;
/** So long no build takes: whoever has the turn for longer was killed. */
const longestBuild = 180_000;

/** Builds the web app, unless it was built from the very same sources. */
export async function buildWeb(): Promise<void> {
  const hash = hashOfSources();
  if (isBuiltFrom(hash)) return;
  await takeTurn();
  try {
    if (!isBuiltFrom(hash)) await build(hash);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function isBuiltFrom(hash: string): boolean {
  const stamped = join(built, stamp);
  return existsSync(stamped) && readFileSync(stamped, "utf8") === hash;
}

async function takeTurn(): Promise<void> {
  for (;;) {
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > longestBuild) rmSync(turn, { recursive: true });
    try {
      mkdirSync(turn);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    await wait(100);
  }
}

async function build(hash: string): Promise<void> {
  process.stderr.write("Building the web app, once for each change of it.\n");
  const outDir = `${built}-${process.pid}`;
  const words = [vite, "build", join(root, "apps/web"), "--outDir", outDir, "--logLevel", "warn"];
  // Tests set another NODE_ENV, and with that React would come with all it has for developers.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, words, { env });
  writeFileSync(join(outDir, stamp), hash);
  // Whoever reads at the same time never sees half of it.
  rmSync(built, { recursive: true, force: true });
  renameSync(outDir, built);
}

function hashOfSources(): string {
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    if (file.includes(".test.")) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}
