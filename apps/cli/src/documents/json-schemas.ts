import {
  AssessDocument,
  compareObservations,
  CoverageDocument,
  DueDocument,
  M365CatalogDocument,
  M365IncidentsDocument,
  M365MitigationsDocument,
  M365ReplayAllDocument,
  M365ReplayDocument,
  ObservedComparisonDocument,
  ReadinessDocument,
  ReadinessListDocument,
  RecoverDocument,
  SimulateDocument,
  StrategiesDocument,
  WeakPointsDocument,
} from "@mainstay/api";
import * as z from "zod";
import { BackupDocument } from "./backup.ts";
import { CheckDocument } from "./check.ts";
import { FlowsDocument } from "./flows.ts";
import { M365UsageDocument } from "./m365-usage.ts";
import { ImportDocument } from "./import.ts";
import { MapDocument } from "./map.ts";
import { M365ClassifyDocument } from "./m365-classify.ts";
import { M365EndpointsDiffDocument } from "./m365-endpoints-diff.ts";
import { M365EndpointsDocument } from "./m365-endpoints.ts";
import { M365FetchDocument } from "./m365-fetch.ts";
import { M365HealthDocument } from "./m365-health.ts";
import { FaultTreeDocument } from "./fault-tree.ts";
import { RestoreDocument } from "./restore.ts";
import { VerifyDocument } from "./verify.ts";

/** The published JSON Schema of each document that a command prints with `--json`, by command. */
export const documentSchemas = {
  assess: z.toJSONSchema(AssessDocument),
  check: z.toJSONSchema(CheckDocument),
  recover: z.toJSONSchema(RecoverDocument),
  simulate: z.toJSONSchema(SimulateDocument),
  "weak-points": z.toJSONSchema(WeakPointsDocument),
  strategies: z.toJSONSchema(StrategiesDocument),
  "fault-tree": z.toJSONSchema(FaultTreeDocument),
  flows: z.toJSONSchema(FlowsDocument, { io: "input" }),
  compare: z.toJSONSchema(ObservedComparisonDocument),
  "compare-between": z.toJSONSchema(compareObservations.answer),
  due: z.toJSONSchema(DueDocument),
  "due-coverage": z.toJSONSchema(CoverageDocument),
  "due-readiness": z.toJSONSchema(ReadinessListDocument),
  "due-readiness-of": z.toJSONSchema(ReadinessDocument),
  map: z.toJSONSchema(MapDocument),
  "m365-catalog": z.toJSONSchema(M365CatalogDocument),
  "m365-incidents": z.toJSONSchema(M365IncidentsDocument),
  "m365-replay": z.toJSONSchema(M365ReplayDocument),
  "m365-replay-all": z.toJSONSchema(M365ReplayAllDocument),
  "m365-mitigations": z.toJSONSchema(M365MitigationsDocument),
  "m365-usage": z.toJSONSchema(M365UsageDocument),
  "m365-classify": z.toJSONSchema(M365ClassifyDocument),
  "m365-endpoints": z.toJSONSchema(M365EndpointsDocument),
  "m365-fetch": z.toJSONSchema(M365FetchDocument),
  "m365-health": z.toJSONSchema(M365HealthDocument),
  "m365-endpoints-diff": z.toJSONSchema(M365EndpointsDiffDocument),
  verify: z.toJSONSchema(VerifyDocument),
  backup: z.toJSONSchema(BackupDocument),
  restore: z.toJSONSchema(RestoreDocument),
  import: z.toJSONSchema(ImportDocument),
} as const;
