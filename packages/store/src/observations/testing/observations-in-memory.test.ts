import { holdObservedAnswers } from "./hold-observed-answers.ts";
import { holdWhoServes } from "./hold-who-serves.ts";
import { observationsInMemory } from "./observations-in-memory.ts";

holdObservedAnswers((now) => Promise.resolve(observationsInMemory({ now })));
holdWhoServes((now) => Promise.resolve(observationsInMemory({ now })));
