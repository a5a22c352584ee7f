import process from "node:process";
import { readProc } from "./linux/read-proc.ts";

/** The kernel counts in hundredths of a second wherever programs see it (https://man7.org/linux/man-pages/man7/time.7.html). */
const millisecondsOfTick = 10;

/**
 * The milliseconds that processors have worked for this process and for the programs that it ran and that have ended. On a busy
 * machine that is much less than the time that passes.
 */
export function spentTime(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000;
  const stat = readProc("/proc/self/stat");
  if (stat === undefined) return own;
  // The name of the program, in brackets, may have spaces; user and system time of children are the 16th and 17th field.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks) * millisecondsOfTick, own);
}
