import type { Endpoint } from "@mainstay/api";
import { actorOf } from "../people/actor-of.ts";
import { Denial } from "../people/denial.ts";
import type { Authenticate, Person } from "./context.ts";

/**
 * How whoever asks at an endpoint is known: as everywhere, and where the endpoint takes one also by an API token in the address, if
 * that is for this endpoint alone: addresses are kept, passed on and logged by others. What is sent in a header goes first.
 */
export function authenticateAt(endpoint: Endpoint, authenticate: Authenticate): Authenticate {
  if (endpoint.takesTokenInAddress !== true) return authenticate;
  return async (request) => {
    const token = new URL(request.url).searchParams.get("token");
    if (token === null || request.headers.has("authorization")) return authenticate(request);
    const headers = { authorization: `Bearer ${token}` };
    const person = await authenticate(new Request(request.url, { headers }));
    if (person !== undefined) requireNarrow(person, endpoint);
    return person;
  };
}

function requireNarrow(person: Person, { permission }: Endpoint): void {
  if (person.scopes?.every((scope) => scope === permission) === true) return;
  throw new Denial(
    actorOf(person),
    `A token stands in an address only if it is for ${permission} and nothing else: revoke this one, and make such a one.`,
  );
}
