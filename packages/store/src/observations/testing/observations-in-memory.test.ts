import { holdObservedAnswers } from "./hold-observed-answers.ts";
import { observationsInMemory } from "./observations-in-memory.ts";

holdObservedAnswers((now) => Promise.resolve(observationsInMemory({ now })));
