import { describe, expect, test } from "vitest";
import { chooseSignIn } from "./sign-in.ts";

const tenant = "11111111-2222-3333-4444-555555555555";
const client = "66666666-7777-8888-9999-000000000000";
const environment = { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: client };

describe("the way to sign in", () => {
  test("is the secret of the environment", () => {
    expect(chooseSignIn({}, { ...environment, AZURE_CLIENT_SECRET: "made-up" })).toEqual({
      signIn: { kind: "secret", tenant, client, secret: "made-up" },
    });
  });

  test("is a certificate before a secret", () => {
    const both = {
      ...environment,
      AZURE_CLIENT_SECRET: "made-up",
      AZURE_CLIENT_CERTIFICATE_PATH: "a.pem",
    };
    expect(chooseSignIn({}, both)).toEqual({
      signIn: { kind: "certificate", tenant, client, path: "a.pem" },
    });
    expect(
      chooseSignIn(
        { certificate: "b.pem" },
        { ...both, AZURE_CLIENT_CERTIFICATE_PASSWORD: "made-up" },
      ),
    ).toEqual({
      signIn: { kind: "certificate", tenant, client, path: "b.pem", password: "made-up" },
    });
  });

  test("is the identity of the machine if that is asked for, of one name or another", () => {
    expect(chooseSignIn({ managedIdentity: true }, {})).toEqual({
      signIn: { kind: "managed-identity" },
    });
    expect(chooseSignIn({ managedIdentity: true, client }, environment)).toEqual({
      signIn: { kind: "managed-identity", client },
    });
  });

  test("is said before it is taken from the environment", () => {
    const chosen = chooseSignIn(
      { tenant: "halden.example" },
      { ...environment, AZURE_CLIENT_SECRET: "made-up" },
    );
    expect(chosen).toMatchObject({ signIn: { tenant: "halden.example" } });
  });
});

test.each([
  [{}, {}, /which tenant is not said/],
  [{ tenant: "halden" }, environment, /`halden` is no tenant/],
  [{ tenant: "../common" }, environment, /is no tenant/],
  [{}, { AZURE_TENANT_ID: tenant }, /which application is not said/],
  [{ client: "mainstay" }, environment, /`mainstay` is no id of an application/],
  [{}, { ...environment, AZURE_CLIENT_SECRET: "  " }, /with what to sign in is not said/],
])("%j with %j is a problem", (options, given, problem) => {
  expect(chooseSignIn(options, given)).toEqual({ problem: expect.stringMatching(problem) });
});

test("no problem tells to give what cannot be given where it is said", () => {
  const sayable = new Set(["tenant", "managedIdentity"] as const);
  const problem = (given: Record<string, string>) =>
    chooseSignIn({ tenant: "halden.example" }, given, sayable);
  expect(problem({})).toEqual({
    problem: "which application is not said: set AZURE_CLIENT_ID",
  });
  expect(problem({ AZURE_CLIENT_ID: client })).toEqual({
    problem:
      "with what to sign in is not said: set AZURE_CLIENT_CERTIFICATE_PATH or AZURE_CLIENT_SECRET, or give --managed-identity on a machine that has one",
  });
});
