import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listSettings } from "@mainstay/server";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

const root = fileURLToPath(new URL("../../..", import.meta.url));
// By the name under which docker and podman look for it.
const containerfile = readFileSync(join(root, "Dockerfile"), "utf8");
const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.union([z.string(), z.number()])),
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});
const compose = Compose.parse(parse(readFileSync(join(root, "compose.yaml"), "utf8")));
const variables = new Set(listSettings().map(({ variable }) => variable));
const port = String(listSettings().find(({ name }) => name === "port")?.defaultText);

test("the container sets what there is to be set, and starts the command that is there", () => {
  const set = [...containerfile.matchAll(/\b(MAINSTAY_\w+)=/g)].map(([, name = ""]) => name);
  expect(set.length).toBeGreaterThan(0);
  for (const name of set) expect(variables).toContain(name);
  const [, command = ""] = /^ENTRYPOINT \["node", "([^"]+)"\]$/m.exec(containerfile) ?? [];
  expect(existsSync(join(root, command))).toBe(true);
  expect(containerfile).toContain(`\nEXPOSE ${port}\n`);
  expect(containerfile).toContain(`:${port}/healthz`);
});

test("the web app is built before its tools are left out", () => {
  expect(containerfile).toMatch(/npm ci --include=dev && npm run build && npm prune --omit=dev/);
});

test("the container does not run as root, and keeps nothing of its own", () => {
  const lines = containerfile.split("\n");
  expect(lines.indexOf("USER node")).toBeGreaterThan(
    lines.findIndex((line) => line.startsWith("RUN ")),
  );
  expect(containerfile).toMatch(/^VOLUME \/data$/m);
});

test.each([".dockerignore", ".gitignore"])(
  "secrets beside compose.yaml and a plan that was kept here stay out, by %s",
  (name) => {
    const written = readFileSync(join(root, name), "utf8").split("\n");
    const left = written.map((line) => line.replace(/^\//, "").replace(/[/*]+$/, ""));
    for (const out of [".env", "mainstay-data"]) expect(left).toContain(out);
  },
);

test("compose gives the server settings that there are, and keeps what it writes", () => {
  const { mainstay } = compose.services;
  for (const name of Object.keys(mainstay?.environment ?? {})) expect(variables).toContain(name);
  expect(mainstay?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  const kept = Object.values(compose.services).flatMap(({ volumes }) => volumes);
  expect(kept.map((volume) => volume.split(":")[0]).toSorted()).toEqual(
    Object.keys(compose.volumes).toSorted(),
  );
});

test("a backup is made each night, where it outlasts the container", () => {
  const { mainstay } = compose.services;
  const places = mainstay?.volumes.map((volume) => volume.split(":")[1]);
  const [, top] = String(mainstay?.environment.MAINSTAY_BACKUPS).split("/");
  expect(places).toContain(`/${top}`);
  expect(containerfile).toContain(`\nVOLUME /${top}\n`);
});

test("no secret is written down", () => {
  const secrets = Object.values(compose.services).flatMap(({ environment }) =>
    Object.entries(environment).filter(([name]) => /PASSWORD|TOKEN|SECRET|DATABASE_URL/.test(name)),
  );
  expect(secrets).toHaveLength(4);
  for (const [, value] of secrets) expect(value).toMatch(/\$\{\w+:\?/);
});
