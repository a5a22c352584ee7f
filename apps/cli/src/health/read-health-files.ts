import { instantOf } from "@mainstay/plan";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Health, joinHealth, readHealth } from "@mainstay/m365";
import { CannotRun, reasonOf } from "../failure.ts";
import { readFileText, readStandardInput } from "../read-text.ts";
import { plain } from "../render/words.ts";

/** What files say of the health of services, and when the newest of them was written. */
export type FiledHealth = {
  readonly health: Health;
  readonly files: readonly string[];
  readonly written?: string;
};

/** Reads saved answers of Graph: files, folders of them, or `-` for standard input. Throws CannotRun. */
export async function readHealthFiles(places: readonly string[]): Promise<FiledHealth> {
  const files = places.flatMap(filesAt);
  const parts: Health[] = [];
  for (const file of files) parts.push(await readOne(file));
  const health = joinHealth(parts);
  if (health.services === undefined && health.issues === undefined && health.problems.length > 0) {
    const [first] = health.problems;
    throw new CannotRun(
      `there is neither health nor an issue in ${plain(files.join(", "))}: save answers of Graph's healthOverviews or issues (${plain(first?.path ?? "")}: ${plain(first?.message ?? "")})`,
    );
  }
  const written = files.filter((file) => file !== "-").map((file) => statSync(file).mtimeMs);
  return {
    health,
    files,
    ...(written.length === 0 ? {} : { written: instantOf(Math.max(...written) / 1_000) }),
  };
}

function filesAt(place: string): readonly string[] {
  if (place === "-") return [place];
  try {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place).filter((name) => /\.json$/i.test(name));
    if (names.length > 0) return names.toSorted().map((name) => join(place, name));
  } catch (error) {
    throw new CannotRun(`cannot read ${plain(place)}: ${reasonOf(error)}`);
  }
  throw new CannotRun(`there is no JSON file in ${plain(place)}`);
}

async function readOne(file: string): Promise<Health> {
  const read =
    file === "-" ? await readStandardInput("standard input", "any") : readFileText(file, "any");
  const name = file === "-" ? "standard input" : plain(file);
  if ("problem" in read) throw new CannotRun(`${name} ${read.problem.message}`);
  const text = read.text.replace(/^\ufeff/, "");
  if (/^\s*</.test(text))
    throw new CannotRun(`${name} is a web page, not an answer of Graph in JSON`);
  try {
    const health = readHealth(JSON.parse(text));
    return {
      ...health,
      problems: health.problems.map(({ path, message }) => ({
        path: path === "" ? name : `${name} at ${path}`,
        message,
      })),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CannotRun(`${name} is not JSON, or only the beginning of it: save the whole answer`);
  }
}
