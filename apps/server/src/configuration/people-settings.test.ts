import { expect, test } from "vitest";
import { peopleSettings } from "./people-settings.ts";
import { readConfiguration } from "./read-configuration.ts";

const secret = "a secret that is long enough for a test";
const place = { url: "postgresql://mainstay@db.example/mainstay" };
const settingsWith = (environment: Record<string, string>) =>
  peopleSettings(
    readConfiguration({ flags: {}, environment: { MAINSTAY_SECRET: secret, ...environment } }),
    place,
  );

test.each(["0.0.0.0", "::", "0:0:0:0:0:0:0:0"])(
  "listening everywhere, as %s does, does not say where browsers reach it",
  async (host) => {
    await expect(settingsWith({ MAINSTAY_HOST: host })).rejects.toThrow(/set MAINSTAY_ORIGIN/);
    await expect(
      settingsWith({ MAINSTAY_HOST: host, MAINSTAY_ORIGIN: "https://mainstay.example" }),
    ).resolves.toEqual({ secret, origin: "https://mainstay.example" });
  },
);

test.each(["127.0.0.1", "10.0.0.1", "::1", "mainstay.example"])(
  "a host that one can open is where browsers reach it: %s",
  async (host) => {
    await expect(settingsWith({ MAINSTAY_HOST: host })).resolves.toEqual({ secret });
  },
);

test("an identity provider is named whole or not at all", async () => {
  await expect(settingsWith({ MAINSTAY_OIDC_ISSUER: "https://id.example" })).rejects.toThrow(
    /needs all three/,
  );
});
