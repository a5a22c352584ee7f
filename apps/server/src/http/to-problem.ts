import { type ProblemDocument, problemStatuses } from "@mainstay/api";
import { DatabaseUnavailable } from "@mainstay/store";
import { Refusal } from "./refusal.ts";

/**
 * What whoever asked is told of an error (RFC 9457): the reason of a refusal, that the database is away, and of
 * everything else no more than the id under which the log has it.
 */
export function toProblem(error: unknown, requestId: string): ProblemDocument {
  if (error instanceof Refusal) {
    const { status, message, problems, revision } = error;
    return {
      type: "about:blank",
      title: problemStatuses[status],
      status,
      detail: message,
      requestId,
      ...(problems === undefined ? {} : { problems }),
      ...(revision === undefined ? {} : { revision }),
    };
  }
  if (isUnstorable(error)) {
    const detail =
      "It names something by a character or a number that nothing can have, such as NUL.";
    return { type: "about:blank", title: problemStatuses[400], status: 400, detail, requestId };
  }
  const status = isDiskFull(error) ? 507 : isDatabaseAway(error) ? 503 : undefined;
  if (status !== undefined) {
    return { type: "about:blank", title: problemStatuses[status], status, requestId };
  }
  const detail = "The log of the server says more under the id of this request.";
  return { type: "about:blank", title: "A fault of the server", status: 500, detail, requestId };
}

/** PostgreSQL has no such text or number (22021, 22P05, 22003), so what was asked for by it cannot be there. */
function isUnstorable(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "22021" || code === "22P05" || code === "22003";
}

/** The database refused to write, for want of room; it has taken back what it had begun. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "53100";
}

/** Connections that break, servers that stop or start, a full disk (PostgreSQL's error classes 08, 53, 57). */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return (
    /^(?:08|53|57)/.test(code) ||
    (code === "ENOENT" && "syscall" in error && error.syscall === "connect") ||
    ["ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Query read timeout/.test(
      error.message,
    )
  );
}
