import { holdMitigation } from "../testing/hold-mitigation.ts";
import { backupContacts } from "./backup-contacts.ts";

holdMitigation(backupContacts, {
  proposes: {
    in: {
      people: [
        { id: "ida", name: "Ida" },
        { id: "ben", name: "Ben" },
        { id: "kim", name: "Kim" },
      ],
      callTrees: [
        {
          id: "tree",
          name: "Crisis tree",
          start: "ida",
          calls: [
            { from: "ida", to: ["ben"] },
            { from: "ben", to: ["kim"] },
          ],
        },
      ],
      sops: [
        {
          id: "outage",
          name: "Cloud is down",
          owner: "ida",
          steps: [{ what: "Close", approval: "kim" }],
        },
      ],
    },
    because: [
      "Ida (ida) calls others in Crisis tree (tree) and has no backup: if they do not answer, nobody below them is told.",
      "Ben (ben) calls others in Crisis tree (tree) and has no backup: if they do not answer, nobody below them is told.",
      "Kim (kim) must agree to a step of Cloud is down (outage) and has no backup.",
    ],
    changes: [
      "Ida (people/ida): adds backup ben",
      "Ben (people/ben): adds backup ida",
      "Kim (people/kim): adds backup ida",
    ],
  },
  passes: {
    people: [
      { id: "ida", name: "Ida", backup: "kim" },
      { id: "ben", name: "Ben", backup: "ida" },
      { id: "kim", name: "Kim" },
    ],
    callTrees: [
      {
        id: "tree",
        name: "Crisis tree",
        start: "ida",
        calls: [
          { from: "ida", to: ["ben"] },
          { from: "ben", to: ["kim"] },
        ],
      },
    ],
  },
});
