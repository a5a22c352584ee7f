import { count } from "../../wording.ts";
import { type Looked, lookedAt, type Prepared } from "./looked.ts";

/** Whether there are goals, and each says by what it is judged: a criterion, or what is to be back within what time. */
export function criteriaPoint({ exercise: { aim, goals = [] } }: Prepared): Looked {
  const { evidence, lacks } = lookedAt(goals, ({ what, criterion, element, within }) =>
    criterion !== undefined || (element !== undefined && within !== undefined)
      ? { shows: what }
      : { lacks: `${what}: nothing says by what it is judged.` },
  );
  return {
    evidence,
    lacks: [
      ...(aim === undefined ? ["It has no aim."] : []),
      ...(goals.length === 0 ? ["It has no goals."] : []),
      ...lacks,
    ],
  };
}

/** Whether the injects are written, and each says what is expected of the players. */
export function timelinePoint({ exercise: { injects = [] }, toldTo }: Prepared): Looked {
  if (injects.length === 0) return { evidence: [], lacks: ["It has no injects."] };
  const silent = injects.filter(({ expect }) => expect === undefined);
  if (toldTo === "players")
    return {
      evidence: [{ words: "It has injects, of which players are told as they are sent." }],
      lacks: silent.length === 0 ? [] : ["Not every inject says what is expected of the players."],
    };
  const lasts = injects.reduce((last, { after }) => Math.max(last, after), 0);
  return {
    evidence: [
      { words: `${count(injects.length, "inject")}, the last after ${count(lasts, "minute")}.` },
    ],
    lacks: silent.map(({ id }) => `The inject ${id} does not say what is expected of the players.`),
  };
}
