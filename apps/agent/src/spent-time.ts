import process from "node:process";
import { readProc } from "./linux/read-proc.ts";

/** The kernel counts in hundredths of a second wherever programs see it (https://man7.org/linux/man-pages/man7/time.7.html). */
const millisecondsOfTick = 10;

/**
 * The milliseconds that processors have worked for this process and for the programs that it ran and that have ended. On a busy
 * machine that is much less than the time that passes.
 */
export function spentTime(): number {
  const stat = readProc("/proc/self/stat");
  if (stat === undefined) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
  // The name of the program, in brackets, may have spaces; user and system time, own and of children, are the 14th to 17th field.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * millisecondsOfTick, 0);
}
