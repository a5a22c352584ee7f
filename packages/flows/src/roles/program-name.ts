import { runsOthers } from "../watching/script-of.ts";
import { bareProgram } from "./bare-program.ts";

/** What runs somewhere: the program, and the unit of systemd, container, package or service of Windows that it is of. */
type Running = { readonly process?: string | undefined; readonly unit?: string | undefined };

/** The program that hosts most services of Windows, so that its name alone says nothing. */
const host = "svchost";

/**
 * What to call what runs: by its program, or by its unit where no program is known. The program that hosts services of Windows is called
 * with them: `svchost.exe (Dnscache)`.
 */
export function programName({ process, unit }: Running): string | undefined {
  if (process === undefined || unit === undefined) return process ?? unit;
  return bareProgram(process) === host ? `${process} (${unit})` : process;
}

/**
 * What somebody may call what runs, in small letters, without folder and `.exe`: by the program or one of its services; of a program that
 * runs others' programs, `java orders.jar`, also by the first alone.
 */
export function namesOfProgram(seen: string): readonly string[] {
  const whole = bareProgram(seen);
  const [first = ""] = seen.split(" ", 1);
  if (runsOthers(first)) return [whole, bareProgram(first)];
  const [, program = seen, services = ""] = /^(.*) \(([^()]+)\)$/.exec(seen) ?? [];
  if (bareProgram(program) !== host) return [whole];
  return [whole, host, ...services.split(", ").map((one) => one.toLowerCase())];
}

/** Whether what runs is what somebody named, who may leave out the folder and `.exe`: one of `namesOfProgram`. */
export function isProgram(seen: string, named: string): boolean {
  return namesOfProgram(seen).includes(bareProgram(named));
}
