import type {
  Assessment,
  Cascade,
  ElementAssessment,
  Finding,
  RecoveryOrder,
} from "@mainstay/analysis";
import { ElementId, minutes, never, Plan } from "@mainstay/plan";
import * as z from "zod";

const dispatch = ElementId.parse("dispatch");
const loading = ElementId.parse("loading");
const routing = ElementId.parse("routing");
const signIn = ElementId.parse("sign-in");
const server = ElementId.parse("server");
const store = ElementId.parse("store");

/** A depot: a function, a process, and four things they rest on. The results below are about it. */
export const depot: Plan = z.decode(Plan, {
  mainstay: 1,
  organisation: { name: "The depot" },
  people: [{ id: "ida", name: "Ida Berg" }],
  elements: [
    {
      id: dispatch,
      kind: "function",
      name: "Dispatch",
      owner: "ida",
      criticality: "mission-critical",
      objectives: { rto: "2h", mtpd: "4h", mbco: 0.5 },
      needs: [loading],
    },
    {
      id: loading,
      kind: "process",
      name: "Loading",
      objectives: { rto: "4h" },
      needs: [routing],
    },
    { id: routing, kind: "application", name: "Routing", recovery: { time: "1h", point: "1d" } },
    { id: signIn, kind: "service", name: "Sign-in", criticality: "deferrable" },
    { id: server, kind: "infrastructure", name: "Server", recovery: { time: "8h" } },
    { id: store, kind: "infrastructure", name: "Store" },
  ],
  scenarios: [
    { id: "sign-in-lost", name: "Nobody can sign in", disruptions: [{ element: signIn }] },
  ],
});

const unasked: ElementAssessment = {
  required: never,
  requiredPath: [],
  requiredAlone: never,
  requiredPoint: never,
  blackStart: minutes(0),
};

/** An assessment with one gap of each sort, and a ring. */
export const depotAssessment: Assessment = {
  elements: new Map([
    [
      dispatch,
      {
        ...unasked,
        criticality: "mission-critical",
        required: minutes(120),
        requiredBy: dispatch,
        requiredPath: [dispatch],
        blackStart: minutes(180),
      },
    ],
    [loading, { ...unasked, criticality: "mission-critical", blackStart: never }],
    [
      routing,
      {
        ...unasked,
        criticality: "mission-critical",
        requiredPoint: minutes(60),
        capability: minutes(60),
        gap: { point: minutes(1380) },
      },
    ],
    [
      signIn,
      {
        ...unasked,
        criticality: "mission-critical",
        required: minutes(180),
        requiredBy: dispatch,
        requiredPath: [signIn, routing, loading, dispatch],
        requiredAlone: minutes(120),
        gap: { time: "unknown", point: "unknown" },
      },
    ],
    [
      server,
      {
        ...unasked,
        criticality: "mission-critical",
        required: minutes(180),
        requiredBy: dispatch,
        requiredPath: [server, routing, loading, dispatch],
        capability: minutes(480),
        blackStart: never,
        gap: { time: minutes(300) },
      },
    ],
    [store, unasked],
  ]),
  rings: [[server, store]],
};

/** A cascade with a partial loss, both objectives broken, an end and a ring. */
export const depotCascade: Cascade = {
  elements: new Map([
    [
      dispatch,
      {
        level: [
          { at: minutes(30), level: 0.6 },
          { at: minutes(75), level: 0 },
          { at: minutes(480), level: 1 },
        ],
        firstImpact: minutes(30),
        below: [
          {
            from: minutes(75),
            to: minutes(480),
            rtoBreach: minutes(195),
            mtpdBreach: minutes(315),
          },
        ],
        causes: [
          { at: minutes(30), chain: [signIn, loading, dispatch] },
          { at: minutes(75), chain: [signIn, routing, loading, dispatch] },
        ],
      },
    ],
    [
      signIn,
      {
        level: [{ at: minutes(0), level: 0 }],
        firstImpact: minutes(0),
        below: [{ from: minutes(0), to: never }],
        causes: [{ at: minutes(0), chain: [signIn] }],
      },
    ],
  ]),
  rings: [[server, store]],
};

/** An order of recovery in which one step is too late and one can never be done. */
export const depotRecovery: RecoveryOrder = {
  steps: [
    {
      element: server,
      lost: minutes(0),
      ready: minutes(0),
      work: minutes(480),
      done: minutes(480),
      waitsFor: [],
    },
    {
      element: routing,
      lost: minutes(0),
      ready: minutes(480),
      work: minutes(60),
      done: minutes(540),
      waitsFor: [server, store],
    },
    {
      element: signIn,
      lost: minutes(0),
      ready: minutes(0),
      work: never,
      done: never,
      waitsFor: [],
    },
  ],
  returns: [
    {
      element: dispatch,
      down: minutes(75),
      back: minutes(540),
      path: [server, routing, dispatch],
      breaks: [
        { objective: "rto", at: minutes(195), step: server },
        { objective: "mtpd", at: minutes(315) },
      ],
    },
    { element: loading, down: minutes(0), back: never, path: [], breaks: [] },
  ],
  rings: [],
};

/** Findings of two rules and two severities. */
export const depotFindings: readonly Finding[] = [
  {
    rule: "no-owner",
    severity: "note",
    path: ["elements", 1],
    subject: "loading",
    others: [],
    message: "Loading has no owner: name a person",
  },
  {
    rule: "late",
    severity: "error",
    path: ["elements", 4],
    subject: "server",
    others: [],
    message: "Server comes back too late",
  },
];
