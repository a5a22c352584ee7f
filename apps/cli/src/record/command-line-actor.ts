import { userInfo } from "node:os";
import type { Actor } from "@mainstay/store";

/** Whoever runs the command, as a record names them: who may open a database may do everything in it. */
export function commandLineActor(): Actor {
  return { name: `${userInfo().username} (command line)`, way: "command-line" };
}
