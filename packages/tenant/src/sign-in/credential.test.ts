import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clouds } from "../clouds.ts";
import { type GraphDouble, json, startGraphDouble, tenantAt } from "../testing/index.ts";
import { readList } from "../reads/read-tenant.ts";
import { type CredentialOptions, toCredential } from "./credential.ts";

let graph: GraphDouble;
beforeAll(async () => {
  graph = await startGraphDouble();
});
afterAll(() => graph.close());

const tenant = "11111111-2222-3333-4444-555555555555";
const secret = { kind: "secret", tenant, client: tenant, secret: "made-up-secret" } as const;

/** The library wants https of the token service. This brings its requests to the double all the same. */
function toDouble(): NonNullable<CredentialOptions["httpClient"]> {
  return {
    sendRequest: async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = await fetch(`${graph.base}${pathname}${search}`, {
        method: request.method,
        ...(typeof request.body === "string" ? { body: request.body } : {}),
      });
      return {
        request,
        status: response.status,
        headers: request.headers,
        bodyAsText: await response.text(),
      };
    },
  };
}

const tokenPath = `/${tenant}/oauth2/v2.0/token`;
const issues = "/v1.0/admin/serviceAnnouncement/issues";

async function read(cloud: "Worldwide" | "China" = "Worldwide") {
  const before = graph.asked.length;
  const credential = toCredential(secret, clouds[cloud], { httpClient: toDouble() });
  const { tenant: open } = tenantAt(graph.base, { credential, cloud });
  const twice = [await readList(open, "issues"), await readList(open, "issues")];
  return { twice, asked: graph.asked.slice(before) };
}

test("a client secret becomes a token, which is kept", async () => {
  graph.on(tokenPath, json({ token_type: "Bearer", expires_in: 3599, access_token: "fresh" }));
  graph.on(issues, json({ value: [] }));
  const { twice, asked } = await read();
  expect(twice).toEqual([{ items: [] }, { items: [] }]);
  const tokens = asked.filter(({ path }) => path.includes("/token"));
  expect(tokens).toHaveLength(1);
  expect(
    asked.filter(({ path }) => path === issues).map(({ headers }) => headers.authorization),
  ).toEqual(["Bearer fresh", "Bearer fresh"]);
});

test("a secret that is wrong is told, without it", async () => {
  const refusal = {
    error: "invalid_client",
    error_description: "AADSTS7000215: Invalid client secret provided. Trace ID: x",
    error_codes: [7000215],
  };
  graph.on(tokenPath, json(refusal, { status: 401 }));
  const { twice } = await read();
  expect(twice[0]?.failure).toMatchObject({
    kind: "sign-in",
    why: expect.stringMatching(/client secret is wrong.*AADSTS7000215/),
  });
  expect(JSON.stringify(twice)).not.toContain(secret.secret);
});

test("the token service of this machine is refused without https", () => {
  expect(() => toCredential(secret, clouds.Worldwide, { authority: graph.base })).toThrow(
    /only fetched by https/,
  );
});

test("a certificate signs what is asked for, and no secret is sent", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mainstay-certificate-"));
  const path = join(folder, "made-up.pem");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  // Only the hash of the certificate is sent, so that any bytes will do for one.
  const certificate = `-----BEGIN CERTIFICATE-----\n${Buffer.from("made up").toString("base64")}\n-----END CERTIFICATE-----\n`;
  writeFileSync(path, `${privateKey.export({ type: "pkcs8", format: "pem" })}${certificate}`);
  const bodies: string[] = [];
  const double = toDouble();
  graph.on(tokenPath, json({ token_type: "Bearer", expires_in: 3599, access_token: "signed" }));
  graph.on(issues, json({ value: [] }));
  const signIn = { kind: "certificate", tenant, client: tenant, path } as const;
  const credential = toCredential(signIn, clouds.Worldwide, {
    httpClient: {
      sendRequest: (request) => {
        if (typeof request.body === "string") bodies.push(request.body);
        return double.sendRequest(request);
      },
    },
  });
  const listed = await readList(tenantAt(graph.base, { credential }).tenant, "issues");
  rmSync(folder, { recursive: true });
  expect(listed).toEqual({ items: [] });
  expect(bodies.filter((sent) => sent.includes("client_assertion="))).toHaveLength(1);
  expect(bodies.join()).not.toMatch(/client_secret/);
});

test("a certificate that cannot be read is told", async () => {
  const signIn = { kind: "certificate", tenant, client: tenant, path: "nowhere.pem" } as const;
  const { failure } = await readList(
    tenantAt(graph.base, { credential: toCredential(signIn, clouds.Worldwide) }).tenant,
    "issues",
  );
  expect(failure).toMatchObject({ kind: "sign-in", why: expect.stringMatching(/nowhere\.pem/) });
});

test("the tokens of a cloud are fetched from its own host", async () => {
  graph.on(tokenPath, json({ error: "invalid_request" }, { status: 400 }));
  const hosts: string[] = [];
  const client = toDouble();
  const credential = toCredential(secret, clouds.China, {
    httpClient: {
      sendRequest: (request) => {
        hosts.push(new URL(request.url).host);
        return client.sendRequest(request);
      },
    },
  });
  await credential
    .getToken("https://microsoftgraph.chinacloudapi.cn/.default")
    .catch(() => undefined);
  expect(new Set(hosts)).toEqual(new Set(["login.partner.microsoftonline.cn"]));
});
