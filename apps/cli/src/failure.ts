import type { Problem } from "@mainstay/plan";

/** The exit codes that scripts may rely on: fine, findings at or above `--fail-on`, wrong usage, could not run. */
export const exit = { fine: 0, findings: 1, usage: 2, couldNotRun: 3 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** The command line asks for something that does not exist or does not fit together; the message says what does. */
export class UsageError extends Error {
  readonly exitCode = exit.usage;
}

/** The command was understood but cannot do its work: input unreadable, absent or invalid. The message says what to do. */
export class CannotRun extends Error {
  readonly exitCode = exit.couldNotRun;
}

/** The plan cannot be used; the problems say what is wrong and where. */
export class InvalidPlan extends CannotRun {
  readonly place: string;
  readonly problems: readonly Problem[];

  constructor(place: string, problems: readonly Problem[]) {
    super(`the plan has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}`);
    this.place = place;
    this.problems = problems;
  }
}

/** The system's own words for why a file operation failed (`permission denied`), without codes and call names. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code === "string" && code in reasons) return reasons[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  ENOENT: "no such file or directory",
  ENOTDIR: "a part of the path is not a directory",
  ELOOP: "symbolic links that point at each other",
  EISDIR: "it is a directory",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "no space left on the disk",
  EROFS: "the disk can only be read",
  EIO: "the disk could not be read",
};
