import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "mainstay-install-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const script = readFileSync(new URL("install.sh", import.meta.url), "utf8");
const unit = readFileSync(new URL("mainstay-observe.service", import.meta.url), "utf8");

/** The script on a machine made of a folder, where whoever runs it is root and systemd does as it is told. */
function machine(name: string) {
  const at = join(root, name);
  for (const folder of ["bin", "usr/local/bin", "etc/systemd/system"]) {
    mkdirSync(join(at, folder), { recursive: true });
  }
  const program = (path: string, text: string) => {
    writeFileSync(join(at, path), `#!/bin/sh\n${text}\n`);
    chmodSync(join(at, path), 0o755);
  };
  program("bin/id", "echo 0");
  program("bin/systemctl", "exit 0");
  program("bin/ss", "exit 0");
  program("usr/local/bin/mainstay-observe", "exit 0");
  writeFileSync(join(at, "mainstay-observe.service"), unit);
  const moved = script.replaceAll(/(?<=[\s=])\/(?=etc\/|usr\/local\/)/g, `${at}/`);
  writeFileSync(join(at, "install.sh"), moved);
  return {
    run: (...words: readonly string[]) => {
      const { status, stderr } = spawnSync("sh", [join(at, "install.sh"), ...words], {
        input: "secret\n",
        encoding: "utf8",
        env: { PATH: `${join(at, "bin")}:/usr/bin:/bin`, LC_ALL: "C.UTF-8" },
      });
      return { status, stderr };
    },
    configuration: () => readFileSync(join(at, "etc/mainstay/observe.conf"), "utf8"),
  };
}

const server = "https://mainstay.example";

test("a machine is installed with its site, which stays until another is named", () => {
  const { run, configuration } = machine("sited");
  const written = (site: string) => `MAINSTAY_SERVER=${server}\nMAINSTAY_SITE="${site}"\n`;
  expect(run(server)).toEqual({ status: 0, stderr: "" });
  expect(configuration()).toBe(written("default"));
  expect(run(server, "Halle Süd, it's 2").status).toBe(0);
  expect(configuration()).toBe(written("Halle Süd, it's 2"));
  expect(run(server).status).toBe(0);
  expect(configuration()).toBe(written("Halle Süd, it's 2"));
  expect(run(server, "default").status).toBe(0);
  expect(configuration()).toBe(written("default"));
});

test.each(['a"b', "a\\b", "a`b", "a$b", "a\nb", " a", "a ", "x".repeat(101)])(
  "%j is no name of a site",
  (site) => {
    const { run, configuration } = machine("unsited");
    const { status, stderr } = run(server, site);
    expect(status).toBe(3);
    expect(stderr).toContain("name of");
    expect(configuration).toThrow("ENOENT");
  },
);

test("the unit gives the site to the program, as one word and never as none", () => {
  expect(unit).toMatch(/^ExecStart=.* --site \$\{MAINSTAY_SITE\} /m);
  expect(unit).toMatch(/^Environment=.*\bMAINSTAY_SITE=default$/m);
});
