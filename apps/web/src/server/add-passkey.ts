import { ProblemDocument, Refused } from "@mainstay/api";
import * as z from "zod";
import { Declined } from "./declined.ts";
import { Unreachable } from "./unreachable.ts";

/** Whether this browser can make passkeys at all. */
export function hasPasskeys(): boolean {
  return "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;
}

/**
 * Has the device make a passkey, and the server keep it under a name. Throws Declined where device or owner do not want to,
 * Refused where the server does not, or Unreachable.
 */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask("generate-register-options");
  const response = await makeCredential(options);
  await ask("verify-registration", { response, name });
}

const Kind = z.literal("public-key");
const Need = z.enum(["required", "preferred", "discouraged"]);

/** What the device is asked for (WebAuthn Level 3, 5.1.9), as far as it matters to it. */
const Options = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: Kind, alg: z.number() })),
  excludeCredentials: z.array(z.object({ type: Kind, id: z.string() })),
  authenticatorSelection: z.object({ residentKey: Need, userVerification: Need }),
  timeout: z.number().exactOptional(),
});

async function makeCredential(options: unknown): Promise<unknown> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(Options.parse(options));
    const made = await navigator.credentials.create({ publicKey });
    if (made instanceof PublicKeyCredential) return made.toJSON();
    throw new Declined("The device made no passkey.", "Try once more, or another device.");
  } catch (error) {
    throw error instanceof DOMException ? inWords(error) : error;
  }
}

/** Why a device made none (WebAuthn Level 3, 5.1.3). */
function inWords({ name, message }: DOMException): Declined {
  switch (name) {
    case "InvalidStateError":
      return new Declined(
        "This device has a passkey for your account already.",
        "Use that one, or remove it in the list first.",
      );
    case "NotAllowedError":
      return new Declined(
        "No passkey was made.",
        "It was cancelled, took too long, or the device cannot ask for a fingerprint, a face or a PIN.",
      );
    default:
      return new Declined("This device cannot make one.", message);
  }
}

async function ask(path: string, body?: unknown): Promise<unknown> {
  const answer = await send(`/api/auth/passkey/${path}`, body);
  const read: unknown = await answer.json();
  if (answer.ok) return read;
  const problem = ProblemDocument.safeParse(read);
  if (problem.success) throw new Refused(problem.data);
  const said = z.object({ message: z.string(), code: z.string().optional() }).safeParse(read).data;
  if (said?.code === "SESSION_NOT_FRESH") {
    throw new Declined(
      "You signed in too long ago to add a passkey.",
      "Sign out and in again, and add it within a quarter of an hour.",
    );
  }
  throw new Declined("The server did not take the passkey.", said?.message ?? "Try once more.");
}

async function send(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      credentials: "same-origin",
      ...(body === undefined
        ? {}
        : {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
    });
  } catch {
    throw new Unreachable();
  }
}
