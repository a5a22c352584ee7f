import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Source } from "@mainstay/plan";
import { CannotRun, reasonOf } from "../failure.ts";
import { isPlanFile } from "../plan-files.ts";
import { plain } from "../render/words.ts";

/** A plan that stands in files of a git repository. */
export type Repository = {
  /** What git prints to standard output. Throws CannotRun where it fails. */
  readonly git: (...words: readonly string[]) => string;
  /** Where the plan stands in the directory that git runs in. */
  readonly path: string;
  /** The files of the plan as they were at a commit. Throws CannotRun where the repository lacks one. */
  readonly filesAt: (commit: string) => readonly Source[];
};

/** The repository that a file or directory stands in. Throws CannotRun where it stands in none. */
export function repositoryOf(place: string): Repository {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  const [cwd, path] = isFolder ? [place, "."] : [dirname(place), basename(place)];
  const env = { ...process.env, TZ: "UTC", GIT_OPTIONAL_LOCKS: "0" };
  const failed = (reason: string) =>
    new CannotRun(`git does not tell the history of ${plain(place)}: ${reason}`.trimEnd());
  const bytesOf = (words: readonly string[], input = ""): Buffer => {
    try {
      return execFileSync("git", words, { cwd, env, input, maxBuffer, stdio: "pipe" });
    } catch (error) {
      throw failed(reasonOf(error));
    }
  };
  const git = (...words: readonly string[]) => bytesOf(words).toString();
  git("rev-parse", "--show-toplevel");
  return {
    git,
    path,
    filesAt: (commit) => {
      const files = git("ls-tree", "-r", "-z", commit, "--", path).split("\0").flatMap(planFile);
      const asked = files.map(({ blob }) => `${blob}\n`).join("");
      const texts = textsIn(bytesOf(["cat-file", "--batch"], asked));
      return files.map(({ path: file, blob }) => {
        const text = texts.get(blob);
        if (text === undefined) throw failed(`${plain(file)} of ${commit} is missing`);
        return { path: file, text };
      });
    },
  };
}

const maxBuffer = 1024 ** 3;

/** What `git ls-tree` lists, if it is a file of a plan: mode, type, object, and after a tab its path. */
function planFile(listed: string): readonly { readonly path: string; readonly blob: string }[] {
  const [, blob, path] = /^\d+ blob (\w+)\t(.*)$/s.exec(listed) ?? [];
  return blob === undefined || path === undefined || !isPlanFile(path) ? [] : [{ path, blob }];
}

/** What `git cat-file --batch` tells: of each object a line with its name, type and length in bytes, then itself and a line break. */
function textsIn(told: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < told.length; ) {
    const start = told.indexOf("\n", at) + 1;
    const [blob = "", type, length] = told.toString("utf8", at, start - 1).split(" ");
    const end = start + Number(length ?? 0);
    if (type === "blob") texts.set(blob, told.toString("utf8", start, end));
    at = type === "blob" ? end + 1 : start;
  }
  return texts;
}
