import * as z from "zod";

const Assertion = z.looseObject({
  response: z.looseObject({ response: z.looseObject({ authenticatorData: z.string() }) }),
});

/** The bit of the flags that says that the device asked for a fingerprint or a PIN (WebAuthn Level 3, 6.1). */
const [flagsAt, userVerified] = [32, 0x04];

/** Whether a passkey says that it made sure who uses it: without, whoever holds the device could come in. */
export function isUserVerified(body: unknown): boolean {
  const parsed = Assertion.safeParse(body);
  if (!parsed.success) return false;
  const { authenticatorData } = parsed.data.response.response;
  const flags = Buffer.from(authenticatorData, "base64url").at(flagsAt) ?? 0;
  return (flags & userVerified) !== 0;
}
