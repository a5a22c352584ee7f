import type { ExitCode } from "../failure.ts";

/** Is told with which code a command ended. */
export type Finish = (code: ExitCode) => void;
