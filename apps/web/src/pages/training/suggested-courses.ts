/**
 * What people have to know when it happens (Microsoft's guidance for cloud continuity, on capability validation): where things are, who
 * does what, what the rules are, and how to talk and connect when the usual ways are gone.
 */
export const suggestedCourses = [
  {
    id: "where-continuity-resources-are",
    name: "Where continuity resources are",
    description: "Where plans, procedures and contacts can be read when the usual places are gone.",
    for: ["everybody"],
  },
  {
    id: "roles-and-responsibilities",
    name: "Roles and responsibilities",
    description: "Who decides, who acts, who tells whom, and who stands in for whom.",
    for: ["owners", "responders", "callers"],
  },
  {
    id: "incident-policy-and-procedures",
    name: "Incident policy and procedures",
    description: "When something is an incident, who declares it, and how procedures are followed.",
    for: ["owners", "responders"],
  },
  {
    id: "alternative-communication",
    name: "Alternative communication",
    description: "How to reach each other without mail and Teams, tried by everybody themselves.",
    for: ["everybody"],
  },
  {
    id: "alternative-connectivity",
    name: "Alternative connectivity",
    description:
      "How to get online without the office's network: phones, other lines, other sites.",
    for: ["responders"],
  },
] as const;
