import { commitEdit } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { noteOwnRevision } from "./revision-stream.ts";
import { ask } from "./server.ts";

/** An edit that is to become the revision after the one that it was made for. */
type Sending = {
  readonly edit: Edit;
  readonly revision: number;
  readonly reason?: string | undefined;
};

/** Changes the plan at a revision; those who follow the plan are not told of it as of somebody else's. Throws Refused, or Unreachable. */
export async function sendEdit({ edit, revision, reason }: Sending) {
  const given = reason?.trim() ?? "";
  const body = { edit, ...(given === "" ? {} : { reason: given }) };
  const answer = await ask(commitEdit, { body, revision });
  noteOwnRevision(answer.revision);
  return answer;
}
