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
 * Whether what runs is what somebody named, who may leave out the folder and `.exe`, and name the program or one of its services; of a
 * program that runs others' programs, `java orders.jar`, also the first alone.
 */
export function isProgram(seen: string, named: string): boolean {
  const wanted = bareProgram(named);
  const [, program = seen, services = ""] = /^(.*) \(([^()]+)\)$/.exec(seen) ?? [];
  if (bareProgram(seen) === wanted) return true;
  const [first = ""] = seen.split(" ", 1);
  if (runsOthers(first)) return bareProgram(first) === wanted;
  if (bareProgram(program) !== host) return false;
  return wanted === host || services.split(", ").some((one) => one.toLowerCase() === wanted);
}
