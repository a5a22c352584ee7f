import type { Role } from "@mainstay/api";
import type { Page } from "playwright-core";
import { makeAccount, type Newcomer } from "./make-account.ts";
import type { Stage } from "./stage.ts";

/** A page of somebody who has just made an account, with a role. */
export async function enter(stage: Stage, who: Newcomer, role: Role): Promise<Page> {
  const page = await stage.openStranger();
  await makeAccount(page, await stage.invitation({ role }), who);
  return page;
}
