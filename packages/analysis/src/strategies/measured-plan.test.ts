import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../assess.ts";
import { simulate } from "../simulate.ts";
import { arbitraryChange } from "../testing/arbitrary-change.ts";
import { countFunctionCuts } from "../weak-points/count-function-cuts.ts";
import { cutsOfFunctions } from "../testing/reference-function-cuts.ts";
import { cutChangesBetween } from "./cut-changes-between.ts";
import { countedUntil } from "./breach-hours.ts";
import { measure } from "./measured-plan.ts";

const weights = new Map();

test("7.1 a changed plan has the gaps and hours that it has on its own", () => {
  fc.assert(
    fc.property(arbitraryChange, fc.boolean(), ({ before, after }, isBack) => {
      const first = measure({ written: before, plan: before, weights });
      const between = measure({ written: after, plan: after, weights }, first);
      // One change after the other, as strategies are carried out; the second takes back the first.
      const last = isBack ? before : after;
      const changed = isBack
        ? measure(
            { written: last, plan: { ...last, elements: [...last.elements] }, weights },
            between,
          )
        : between;
      const assessed = [...assess({ ...last, elements: [...last.elements] }).elements];
      const { time, point } = changed.required();
      expect([...time]).toEqual(assessed.map(([, { required }]) => required));
      expect([...point]).toEqual(assessed.map(([, { requiredPoint }]) => requiredPoint));
      const gaps = assessed.flatMap(([element, { gap }]) => [
        ...(gap?.time === undefined ? [] : [{ element, of: "time" }]),
        ...(gap?.point === undefined ? [] : [{ element, of: "point" }]),
      ]);
      expect(changed.gaps()).toEqual(gaps);
      let hours = 0;
      for (const { disruptions } of last.scenarios) {
        const played = { ...last, elements: [...last.elements] };
        for (const { below } of simulate(played, disruptions).elements.values()) {
          for (const { to, rtoBreach } of below) {
            if (rtoBreach !== undefined)
              hours += Math.max(0, Math.min(to, countedUntil) - rtoBreach) / 60;
          }
        }
      }
      expect(changed.breachHours()).toBeCloseTo(hours, 6);
    }),
    { numRuns: 1000 },
  );
});

test("7.1 cuts are counted as many as there are listed, and change by those removed and added", () => {
  fc.assert(
    fc.property(arbitraryChange, fc.constantFrom(1, 2, 3), ({ before, after }, order) => {
      const [was, is] = [before, after].map((plan) => measure({ written: plan, plan, weights }));
      const [earlier, later] = [was, is].map(({ plan, graph, loneFalls }) => {
        const functions = plan.elements.filter(({ kind }) => kind === "function");
        const count = countFunctionCuts(plan, graph(), { order });
        expect(count).toBe(cutsOfFunctions(plan, functions, order).length);
        expect(countFunctionCuts(plan, graph(), { order, bytesOfOne: 0 })).toBe(count);
        expect(order === 1 ? loneFalls()?.count() : count).toBe(count);
        return count;
      });
      const { removed, added } = cutChangesBetween(was, is, { order });
      expect(earlier - removed.count + added.count).toBe(later);
    }),
  );
});
