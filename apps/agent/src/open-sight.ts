import process from "node:process";
import type { MachineWatch } from "@mainstay/flows/watching";
import { linuxSight } from "./linux/linux-sight.ts";
import type { Sight } from "./sight.ts";

/** This machine cannot be observed; the message says why and what can be done instead. */
export class CannotSee extends Error {
  override name = "CannotSee";
}

/** Begins to see this machine by the best means that it has. Throws CannotSee on a platform without any. */
export async function openSight(watch: MachineWatch, means: "ss" | "proc"): Promise<Sight> {
  if (process.platform === "linux") return linuxSight(watch, means);
  if (process.platform === "win32") {
    // What reads Windows would stay in memory elsewhere too.
    const { windowsSight } = await import("./windows/windows-sight.ts");
    return windowsSight(watch);
  }
  throw new CannotSee(
    `this platform (${process.platform}) cannot be observed: give what its tools print to mainstay flows`,
  );
}
