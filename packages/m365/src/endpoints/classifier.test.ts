import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presentElements } from "../catalog/elements-for.ts";
import { compileClassifier } from "./classifier.ts";
import { parseTarget } from "./parse-target.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { parseNamePattern } from "./name-pattern.ts";
import { serviceNames } from "./service-names.ts";
import { endpointServices } from "./services.ts";
import { arbitraryAddress, arbitraryList, arbitraryName } from "./testing/arbitrary-list.ts";
import { madeUpEndpoints } from "./testing/made-up-endpoints.ts";
import { referenceSet } from "./testing/reference-classifier.ts";
import { sharedEndpoints } from "./testing/shared-endpoints.ts";

/** Classifies texts by a list. */
function classifierOf(json: unknown) {
  const classify = compileClassifier(readEndpoints(json).sets);
  return (text: string) => {
    const parsed = parseTarget(text);
    if ("problem" in parsed) throw new Error(`${text} ${parsed.problem}`);
    return classify(parsed.target);
  };
}

const classify = classifierOf(madeUpEndpoints);

describe("of the sets that have a target, that one is the answer", () => {
  test.each([
    ["smtp.mail.example", 2, "a whole name before the pattern *.mail.example"],
    ["smtp.mail.example:443", 2, "a whole name whatever its ports"],
    ["imap.mail.example", 8, "a pattern where there is no whole name"],
    ["autodiscover.contoso.tenant.example", 8, "a pattern with a star inside"],
    ["a-cdn.notes.example", 51, "the pattern with more fixed characters"],
    ["a.notes.example", 51, "the smaller id, where patterns are the same"],
    ["198.51.100.70:3478/udp", 12, "the longer prefix whatever its ports"],
    ["mail.example:443", 1, "whose ports have 443"],
    ["mail.example:993", 2, "whose ports have 993"],
    ["mail.example:443/udp", 1, "whose transport has 443"],
    ["mail.example:993/udp", 1, "the higher category, where no set has port and transport"],
    ["mail.example", 1, "the higher category, where no port is known"],
    ["mail.example:8443", 1, "the higher category, where no set has the port"],
    ["192.0.2.127:587", 2, "whose ports have 587, by address"],
    ["192.0.2.128", 10, "of the network next to it"],
    ["198.51.100.1:3478", 11, "whose ports have 3478"],
    ["198.51.100.1:443", 12, "whose ports have 443, by address"],
    ["::ffff:192.0.2.1", 1, "by an address mapped to IPv6"],
    ["2001:db8:1:ffff::1", 1, "by IPv6"],
    ["2001:db8:3:ffff::", 11, "by IPv6 with a prefix that is no multiple of 4"],
    ["MAIL.example.", 1, "by a name however it is written"],
  ])("%s is in %i: %s", (text, id) => {
    expect(classify(text)?.set.id).toBe(id);
  });

  test("that is required, then that has the smaller id", () => {
    const set = { serviceArea: "Common", urls: ["a.example"], tcpPorts: "443", category: "Allow" };
    const first = (sets: readonly object[]) =>
      classifierOf(sets.map((fields) => ({ ...set, ...fields })))("a.example")?.set.id;
    expect(
      first([
        { id: 1, required: false },
        { id: 2, required: true },
      ]),
    ).toBe(2);
    expect(
      first([
        { id: 4, required: true },
        { id: 3, required: true },
      ]),
    ).toBe(3);
  });

  test.each([
    "example",
    "xmail.example",
    "192.0.2.192",
    "192.0.1.255",
    "198.51.101.0",
    "2001:db8:4::",
    "::",
    "ffff::",
    "0.0.0.0",
    "255.255.255.255",
  ])("%s is in none", (text) => {
    expect(classify(text)).toBeUndefined();
  });

  test("an empty list has nothing", () => {
    expect(compileClassifier([])({ name: "mail.example" })).toBeUndefined();
  });
});

const asked = fc.record({
  host: fc.oneof(arbitraryName, arbitraryAddress),
  port: fc.option(fc.constantFrom(25, 80, 443, 3480), { nil: undefined }),
  protocol: fc.option(fc.constantFrom("tcp", "udp"), { nil: undefined }),
});

test("the slow form gives the same set", () => {
  fc.assert(
    fc.property(
      arbitraryList,
      fc.array(asked, { minLength: 5, maxLength: 20 }),
      (json, questions) => {
        const { sets } = readEndpoints(json);
        const fast = compileClassifier(sets);
        for (const { host, port, protocol } of questions) {
          const parsed = parseTarget(host);
          if ("problem" in parsed) throw new Error(host);
          const found = fast({ ...parsed.target, port, protocol });
          expect(found?.set.id).toBe(referenceSet(sets, { host, port, protocol }));
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

describe("services", () => {
  const published = sharedEndpoints("worldwide-2025-12");
  test.skipIf(published === undefined).each([
    ["outlook.office365.com:443", "exchange-online"],
    ["outlook.office365.com:587", "exchange-smtp-submission"],
    ["smtp.office365.com", "exchange-smtp-submission"],
    ["40.107.1.1:25", "exchange-inbound"],
    ["contoso-com.mail.protection.outlook.com", "exchange-inbound"],
    ["contoso.sharepoint.com", "sharepoint-online"],
    ["contoso-my.sharepoint.com", "onedrive"],
    ["teams.microsoft.com", "teams"],
    ["login.microsoftonline.com", "entra-sign-in"],
    ["20.190.128.5", "entra-sign-in"],
    ["enterpriseregistration.windows.net", "entra-id"],
    ["graph.microsoft.com", "graph"],
    ["52.108.0.1", "office-web"],
    ["activation.sls.microsoft.com", "office-activation"],
    ["time.windows.com:123/udp", "intune"],
    ["crl.microsoft.com", "certificate-revocation"],
    ["outlook.office365.com:993", "exchange-imap-pop"],
    ["autodiscover.contoso.onmicrosoft.com", "exchange-autodiscover"],
    ["autodiscover-s.outlook.com", "exchange-autodiscover"],
    ["security.microsoft.com", "defender-xdr"],
    ["52.96.0.1", "exchange-online"],
    ["52.96.0.1:587", "exchange-smtp-submission"],
    ["go.microsoft.com", "microsoft-365"],
  ])("%s is %s in the published list (MAINSTAY_DATA says where it is)", (text, service) => {
    expect(classifierOf(published)(text)?.service).toBe(service);
  });

  test("are elements of the catalog", () => {
    const ids = new Set(presentElements().map(({ element }) => element.id));
    expect(endpointServices.filter((service) => !ids.has(service))).toEqual([]);
  });

  test("are named by patterns that can be read", () => {
    const names = serviceNames.flatMap((service) => service.names);
    expect(names.filter((name) => parseNamePattern(name)?.text !== name)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
