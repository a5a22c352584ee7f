import { callTrees } from "./rules/call-trees.ts";
import { doubledImpacts } from "./rules/doubled-impacts.ts";
import { ownBackup } from "./rules/own-backup.ts";
import { ownTarget } from "./rules/own-target.ts";
import { scales } from "./rules/scales.ts";
import { unitRings } from "./rules/unit-rings.ts";
import { unknownNames } from "./rules/unknown-names.ts";
import type { Check } from "./subject.ts";

/** The checks that hold for some records of a plan as well as for all of them. */
export const recordChecks: readonly Check[] = [
  scales,
  unknownNames,
  ownTarget,
  ownBackup,
  unitRings,
  callTrees,
  doubledImpacts,
];
