import type { ConnectorName } from "@mainstay/api";
import { writeAuditAlone } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { mailSteps } from "./mail-steps.ts";
import { providerSteps } from "./provider-steps.ts";
import { runSteps, type Step } from "./steps.ts";
import { tenantSteps } from "./tenant-steps.ts";

/** Tries a connection now. Whoever tries is in the audit, as others see the request. */
export async function testConnector(
  { connected, database, now, stopping }: Services,
  { person, path: { name } }: Request<{ readonly name: ConnectorName }, unknown, unknown>,
) {
  const steps = stepsOf(name, connected);
  if (steps === undefined) {
    throw new Refusal(409, `There is nothing to try: the ${name} is not configured.`);
  }
  const subject = `connectors/${name}`;
  const actor = actorOf(person);
  await writeAuditAlone(database.db, { at: now(), actor, action: "test-connector", subject });
  const done = await runSteps(steps, stopping);
  return { works: done.every(({ works }) => works), steps: done };
}

function stepsOf(
  name: ConnectorName,
  { tenant, provider, mail }: Services["connected"],
): readonly Step[] | undefined {
  if (name === "tenant") return tenant && tenantSteps(tenant);
  if (name === "mail") return mail && mailSteps(mail);
  return provider && providerSteps(provider.issuer);
}
