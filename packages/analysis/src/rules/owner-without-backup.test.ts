import { ownerWithoutBackup } from "./owner-without-backup.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "ad-fs", kind: "service" as const, name: "AD FS", owner: "arjun" }];

holdRule(ownerWithoutBackup, {
  finds: {
    in: { people: [{ id: "arjun", name: "Arjun Mehta" }], elements },
    messages: [
      "Arjun Mehta (arjun) owns 1 element and has no backup: name someone who can stand in",
    ],
  },
  passes: {
    people: [
      { id: "arjun", name: "Arjun Mehta", backup: "petra" },
      { id: "petra", name: "Petra Lindqvist" },
    ],
    elements,
  },
});
