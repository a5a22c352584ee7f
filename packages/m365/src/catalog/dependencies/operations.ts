import type { Dependency } from "../dependency.ts";

/** Devices, administration, automation, and knowing how it all is. */
export const operationsDependencies = {
  D23: {
    says: "A policy that wants compliant devices goes by the state that a device last reported to Intune.",
    worksOn:
      "Devices that reported within the validity period: thirty days by default, 1 to 120 as set.",
    effect: "stop",
    after: ["30d", "30d"],
    basis: ["documented"],
    sources: ["INT"],
    mitigations: ["M09", "M35"],
  },
  D24: {
    says: "Enrolling devices and bringing them applications and policies needs Intune.",
    worksOn: "Devices that are managed, as they are.",
    effect: "degrade",
    after: ["0", "0"],
    basis: ["incident"],
    sources: ["2024-07-30"],
    mitigations: ["M35"],
  },
  D72: {
    says: "Microsoft tells tenants how it is in the admin center and in Graph, both behind Entra and the edge.",
    worksOn: "The public status page and feed.",
    effect: "stop",
    after: ["0", "0"],
    basis: ["documented", "incident"],
    sources: ["VSH", "2021-03-15"],
    mitigations: ["M33"],
  },
  D73: {
    says: "Mainstay reads the tenant through Graph, with a token of its own.",
    worksOn: "All of Mainstay, on what was last read.",
    effect: "stop",
    after: ["0", "90m"],
    basis: ["documented"],
    sources: ["BAS", "TLIM"],
    mitigations: ["M34"],
  },
  D74: {
    says: "Line-of-business applications, flows and bots reach the tenant's data through Graph.",
    worksOn: "Office clients, which mostly do not go that way.",
    effect: "stop",
    after: ["0", "0"],
    basis: ["incident"],
    sources: ["MO402741", "2026-01-22"],
    mitigations: ["M39"],
  },
  D75: {
    says: "A security agent that takes a bad update stops the PC it guards.",
    worksOn: "The cloud, phones, and computers without the agent.",
    effect: "stop",
    after: ["0", "0"],
    basis: ["incident"],
    sources: ["2024-07-19"],
    mitigations: ["M38"],
  },
  D76: {
    says: "Usage reports are made by a pipeline that can fall behind.",
    worksOn: "All work; figures of use are old.",
    effect: "degrade",
    after: ["1d", "2d"],
    basis: ["incident"],
    sources: ["MO545715"],
    mitigations: ["M34"],
  },
} as const satisfies Record<string, Dependency>;
