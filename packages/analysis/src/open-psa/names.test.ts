import { expect, test } from "vitest";
import { faultTreeText, modelOf, problemsOf } from "../testing/open-psa-text.ts";

test("an unknown gate is a problem with the nearest name", () => {
  expect(
    problemsOf(
      faultTreeText(`
        <define-gate name="cooling"><or><gate name="pump-lef"/><gate name="zzz"/></or></define-gate>
        <define-gate name="pump-left"><house-event name="h"/></define-gate>`),
    ),
  ).toEqual([
    '2:41 unknown-name: no gate is called "pump-lef": did you mean "pump-left"?',
    '2:64 unknown-name: no gate is called "zzz"',
    '3:39 unknown-name: no house event is called "h"',
  ]);
});

test("what is used must be what it is used as", () => {
  expect(
    problemsOf(
      faultTreeText(
        `<define-gate name="top"><or><gate name="e"/><event name="e" type="gate"/><basic-event name="top"/><event name="e" type="event"/></or></define-gate>`,
        `<define-basic-event name="e"/>`,
      ),
    ),
  ).toEqual([
    '1:137 wrong-value: "event" is not a type of event: write gate, basic-event or house-event',
  ]);
  expect(
    problemsOf(
      faultTreeText(
        `<define-gate name="top"><or><gate name="e"/><event name="e" type="house-event"/></or></define-gate>`,
        `<define-basic-event name="e"/>`,
      ),
    ),
  ).toEqual([
    '1:67 wrong-kind: "e" is a basic event, and used as a gate',
    '1:83 wrong-kind: "e" is a basic event, and used as a house event',
  ]);
});

test("a name is defined once among gates, house events and basic events, and once among parameters", () => {
  const second =
    "is defined a second time: keep one definition, or make both private in containers of their own";
  expect(
    problemsOf(
      faultTreeText(
        `<define-gate name="a"><basic-event name="e"/></define-gate><define-basic-event name="a"/>`,
        `<define-house-event name="a"/>
         <define-parameter name="a"><float value="1"/></define-parameter>
         <define-parameter name="a"><float value="1"/></define-parameter>`,
      ),
    ),
  ).toEqual([
    `1:98 duplicate-name: "a" ${second}`,
    `1:160 duplicate-name: "a" ${second}`,
    `3:10 duplicate-name: "a" ${second}`,
  ]);
});

/** Two components with a private gate of the same name, after an example of the standard (4.3.2). */
const components = (reference: string) =>
  faultTreeText(`
    <define-gate name="top"><or><gate name="A.fails"/><gate name="t.B.fails"/>${reference}</or></define-gate>
    <define-component name="A" role="private">
      <define-gate name="fails"><or><basic-event name="own"/><basic-event name="shared"/></or></define-gate>
      <define-basic-event name="own"><float value="0.1"/></define-basic-event>
      <define-component name="inner">
        <define-basic-event name="deep"><float value="0.3"/></define-basic-event>
        <define-basic-event name="seen" role="public"><float value="0.4"/></define-basic-event>
      </define-component>
    </define-component>
    <define-component name="B">
      <define-gate name="fails" role="private"><or><basic-event name="own"/><basic-event name="t.A.own"/></or></define-gate>
      <define-basic-event name="own" role="private"><float value="0.2"/></define-basic-event>
    </define-component>`);

test("private names are found inside their container, and by path outside", () => {
  const { tree, probabilities, gates } = modelOf(
    components('<event name="A.inner.deep"/><event name="seen"/>'),
  );
  expect(tree.events).toEqual(["t.A.own", "t.A.inner.deep", "seen", "t.B.own", "shared"]);
  expect([...probabilities]).toEqual([0.1, 0.3, 0.4, 0.2, Number.NaN]);
  expect(gates).toBe(3);
  expect(tree.gates.map(({ inputs }) => inputs)).toEqual([
    [12, 14, 2, 4],
    [0, 8],
    [6, 0],
  ]);
});

test("private names are not found outside their container", () => {
  expect(problemsOf(components('<gate name="fails"/>'))).toEqual([
    '2:79 unknown-name: no gate is called "fails"',
  ]);
  expect(problemsOf(components('<event name="A.nothing"/>'))).toEqual([
    '2:79 unknown-name: no event is called "A.nothing"',
  ]);
  expect(problemsOf(components('<event name="B.seen"/>'))).toEqual([
    '2:79 unknown-name: no event is called "B.seen": did you mean "seen"?',
  ]);
  expect(problemsOf(components('<gate name="C.fails"/>'))).toEqual([
    '2:79 unknown-name: no gate is called "C.fails"',
  ]);
});

test("a private gate can be the top, by its path", () => {
  expect(modelOf(components(""), "t.B.fails")).toMatchObject({ top: "t.B.fails", gates: 1 });
});

test("names have no dots, are not empty, and containers side by side differ", () => {
  const gate = '<define-gate name="g"><basic-event name="e"/></define-gate>';
  expect(
    problemsOf(
      faultTreeText(
        `${gate}<define-component name="x"/><define-component name="x"/><define-component name="y" role="secret"/>`,
        '<define-basic-event name="a.b"/><define-basic-event name=" "/><define-basic-event/>',
      ),
    ),
  ).toEqual([
    '1:126 duplicate-name: "x" is the name of two containers side by side: give each its own',
    '1:154 wrong-value: "secret" is not a role of <define-component>: write public or private',
    '1:228 wrong-value: "a.b" is not a name: dots only join containers and names in references',
    '1:260 missing-attribute: the attribute "name" of <define-basic-event> is empty',
    '1:290 missing-attribute: the attribute "name" of <define-basic-event> is missing',
  ]);
});

test("components nest to a limit", () => {
  const nested = "<define-component name='c'>".repeat(31) + "</define-component>".repeat(31);
  expect(problemsOf(faultTreeText(nested))).toEqual([
    "1:849 too-deep: more than 30 components stand inside each other here",
  ]);
});
