import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { IdText } from "../documents/duration.ts";
import { Role } from "../people/roles.ts";

const Units = z.array(IdText).max(1000).meta({
  description: "Business units that are theirs, with those below; they count for contributors",
});
const PersonPath = z.strictObject({ person: z.string().max(100) });
const Done = z.object({});

const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    createdAt: z.iso.datetime(),
    role: Role.optional().meta({ description: "Left out while they have none: all is denied" }),
    units: Units,
    roleFrom: z.enum(["nobody", "provider", "administrator"]).meta({
      description:
        "Who gave the role; the identity provider changes none that an administrator gave",
    }),
    isLocal: z.boolean().meta({ description: "Signs in without the identity provider" }),
    hasSecondFactor: z.boolean(),
    hasWayIn: z.boolean().meta({
      description:
        "Whether they have anything to come in with; after a restore local accounts have not, until they are invited",
    }),
  })
  .meta({ id: "Account" });

export const listPeople = endpoint({
  id: "listPeople",
  method: "GET",
  url: "/people",
  summary: "Everybody who has an account, by name; those whose name or address contains `text`",
  permission: "people:manage",
  query: PageQuery.extend({ text: z.string().max(200).optional() }),
  path: noFields,
  body: noBody,
  answer: pageOf(Account),
  changesWithoutRevision: true,
});

export const changePerson = endpoint({
  id: "changePerson",
  method: "PUT",
  url: "/people/{person}",
  summary: "Gives somebody a role and units, or takes the role away; the last administrator stays",
  permission: "people:manage",
  path: PersonPath,
  body: z.strictObject({ role: Role.optional(), units: Units }),
  query: noFields,
  answer: Account,
  problems: [404, 409, 422],
});

export const removePerson = endpoint({
  id: "removePerson",
  method: "DELETE",
  url: "/people/{person}",
  summary: "Removes an account with its sessions and tokens; the last administrator stays",
  permission: "people:manage",
  path: PersonPath,
  query: noFields,
  body: noBody,
  answer: Done,
  problems: [404, 409],
});

const Invitation = z
  .object({
    id: z.string(),
    person: z.string().optional().meta({ description: "Who comes back by it" }),
    role: Role,
    units: Units,
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "Invitation" });

export const listInvitations = endpoint({
  id: "listInvitations",
  method: "GET",
  url: "/invitations",
  summary: "The invitations that can still be accepted",
  permission: "people:manage",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({ items: z.array(Invitation) }),
  changesWithoutRevision: true,
});

export const invite = endpoint({
  id: "invite",
  method: "POST",
  url: "/invitations",
  summary: "Makes a link, shown once, with which one person makes a local account within a day",
  permission: "people:manage",
  body: z.strictObject({
    role: Role,
    units: Units.default([]),
    person: z.string().max(100).optional().meta({
      description: "The id of somebody who is known and has nothing to come in with",
    }),
  }),
  path: noFields,
  query: noFields,
  answer: Invitation.extend({ link: z.url() }),
  problems: [404, 409, 422],
});

export const withdrawInvitation = endpoint({
  id: "withdrawInvitation",
  method: "DELETE",
  url: "/invitations/{invitation}",
  summary: "Takes an invitation back that nobody has accepted",
  permission: "people:manage",
  path: z.strictObject({ invitation: z.string().max(100) }),
  query: noFields,
  body: noBody,
  answer: Done,
  problems: [404],
});
