import { alternativesShareDependency } from "./alternatives-share-dependency.ts";
import { holdRule } from "./testing/hold-rule.ts";

const meeting = {
  id: "meeting",
  kind: "process" as const,
  name: "Crisis meeting",
  needs: [{ any: ["teams", "zoom"] }],
};
const service = (id: string, name: string, needs: string[] = []) => ({
  id,
  name,
  kind: "service" as const,
  needs,
});

holdRule(alternativesShareDependency, {
  finds: {
    in: {
      elements: [
        meeting,
        service("teams", "Teams", ["sign-in"]),
        service("zoom", "Zoom", ["sign-in"]),
        service("sign-in", "Sign-in", ["hall"]),
        service("hall", "Hall"),
      ],
    },
    messages: [
      "Crisis meeting (meeting) needs 1 of Teams (teams) and Zoom (zoom), but losing any one of Sign-in (sign-in) and Hall (hall) leaves too few: give one of them a way of its own",
    ],
  },
  passes: {
    elements: [
      meeting,
      service("teams", "Teams", ["sign-in", "hall"]),
      service("zoom", "Zoom"),
      service("sign-in", "Sign-in"),
      service("hall", "Hall"),
    ],
  },
});
