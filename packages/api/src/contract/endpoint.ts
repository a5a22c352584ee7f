import * as z from "zod";
import type { Permission } from "../people/roles.ts";

/** The ways in which a request can be answered with a problem, and what each means. */
export const problemStatuses = {
  400: "The request is not as the contract says",
  401: "Nobody is signed in",
  403: "Whoever asks may not do this, or not in this way: the detail says why",
  404: "There is no such thing",
  405: "There is no such method here: Allow says which there are",
  409: "It cannot be done as things stand now",
  413: "The body is too large",
  422: "It is as the contract says, but cannot be so: the detail says why",
  428: "If-Match is missing: say which revision is meant",
  429: "Too many requests: wait as long as Retry-After says",
  503: "The database cannot be reached, or there is too much to do: try again",
  507: "The database has no room left on its disk: nothing was changed",
} as const;
export type ProblemStatus = keyof typeof problemStatuses;

type Shape = z.ZodType;
type Fields = z.ZodObject;

/** One endpoint of the HTTP interface: the server is bound to it, the client calls it, and OpenAPI is made from it. */
export type Endpoint<
  Path extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> = {
  /** Its name, in the words of a method: `getPlan`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api/v1`; what stands in braces is a field of `path`. */
  readonly url: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** The largest body, in bytes; 64 KB where nothing is said. */
  readonly largestBody?: number;
  /** Whether the request says in If-Match which revision it is about. */
  readonly needsRevision?: true;
  readonly problems?: readonly ProblemStatus[];
  /** Whether the answer can change while the revision stays: then the revision does not stand for it as an ETag. */
  readonly changesWithoutRevision?: true;
  /** Whether the answer depends on the day as well. */
  readonly changesByDay?: true;
  /** The media type of the file that is the answer, where it is no JSON; `answer` says nothing then. */
  readonly file?: string;
  /**
   * Where the answer is a stream of server-sent events that goes on (HTML Standard, 9.2): what each name tells, and what its data
   * are; `answer` says nothing then.
   */
  readonly events?: Readonly<Record<string, string>>;
  /** Whether whoever asks may send an API token in `token` of the query, one that is for this permission alone. */
  readonly takesTokenInAddress?: true;
  /** Whether it is there for people to take something whole out of the system: then the audit tells who has it. */
  readonly isExport?: true;
};

/** Names an endpoint: what it is given is what it is, with its types. */
export function endpoint<
  Path extends Fields,
  Query extends Fields,
  Body extends Shape,
  Answer extends Shape,
>(value: Endpoint<Path, Query, Body, Answer>): Endpoint<Path, Query, Body, Answer> {
  return value;
}

/** No fields in the path, or none in the query. */
export const noFields = z.strictObject({});

/** No body. */
export const noBody = z.undefined();

/** Where all endpoints are. */
export const basePath = "/api/v1";
