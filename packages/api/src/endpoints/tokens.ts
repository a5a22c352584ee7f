import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { OfPerson } from "../contract/of-person.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { permissions } from "../people/roles.ts";

const Scopes = z.array(z.enum(permissions)).min(1).meta({
  description: "What the token is for; never more than its owner may at the time",
});

const TokenObserver = z.string().min(1).max(255).optional().meta({
  description:
    "With observations:append: the only observer that it appends for, or * for any; left out, the first that it appends for",
});

const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(permissions)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().optional(),
    usedAt: z.iso.datetime().optional().meta({ description: "To the hour" }),
    observer: TokenObserver,
  })
  .meta({ id: "Token" });

export const listTokens = endpoint({
  id: "listTokens",
  method: "GET",
  url: "/tokens",
  summary: "The API tokens of somebody, without what is secret about them, the latest first",
  permission: "own-account",
  path: noFields,
  query: PageQuery.extend(OfPerson.shape),
  body: noBody,
  answer: pageOf(Token),
  changesWithoutRevision: true,
});

export const createToken = endpoint({
  id: "createToken",
  method: "POST",
  url: "/tokens",
  summary: "Makes an API token; it is shown in this answer and never again",
  permission: "own-account",
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: Scopes,
    expiresAt: z.iso.datetime().meta({ description: "Within a year" }),
    observer: TokenObserver,
  }),
  path: noFields,
  query: noFields,
  answer: Token.extend({ token: z.string() }),
  problems: [403, 422],
});

export const revokeToken = endpoint({
  id: "revokeToken",
  method: "DELETE",
  url: "/tokens/{token}",
  summary: "Revokes an API token of one's own, or anybody's for administrators, for good",
  permission: "own-account",
  path: z.strictObject({ token: z.string().max(100) }),
  query: noFields,
  body: noBody,
  answer: z.object({}),
  problems: [404],
});
