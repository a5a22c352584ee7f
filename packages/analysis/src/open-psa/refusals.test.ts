import { expect, test } from "vitest";
import { faultTreeText, problemsOf } from "../testing/open-psa-text.ts";

test("everything that is not supported is told, each with what to do instead", () => {
  const text = `<opsa-mef>
    <define-event-tree name="et"><initial-state><unheard-of/></initial-state></define-event-tree>
    <define-alignment name="al"/>
    <include file="more.xml"/>
    <define-fault-tree name="t">
      <define-substitution name="s"/>
      <define-gate name="top"><basic-event name="e"/></define-gate>
      <define-CCF-group name="pumps" model="beta-factor"><members><basic-event name="e"/></members></define-CCF-group>
    </define-fault-tree>
    <model-data>
      <define-basic-event name="e"><lognormal-deviate><float value="1"/></lognormal-deviate></define-basic-event>
      <define-parameter name="p"><extern-function name="f"/></define-parameter>
      <define-parameter name="q"><exponential><float value="1"/><system-mission-time/></exponential></define-parameter>
    </model-data>
  </opsa-mef>`;
  const onlyTrees = "only fault trees, their events and their parameters are read";
  expect(problemsOf(text)).toEqual([
    `2:5 not-supported: <define-event-tree> is not supported: ${onlyTrees}`,
    `3:5 not-supported: <define-alignment> is not supported: ${onlyTrees}`,
    "4:5 not-supported: <include> is not supported: bring what it holds into this document",
    `6:7 not-supported: <define-substitution> is not supported: ${onlyTrees}`,
    "8:7 not-supported: <define-CCF-group> is not supported: write the events of the common cause into the tree",
    "11:36 not-supported: <lognormal-deviate> is not supported: write a fixed value, such as its mean",
    "12:34 not-supported: <extern-function> is not supported: write the value that it returns",
    "13:65 not-supported: <system-mission-time> is not supported: write the time as a number, for the document does not give it",
  ]);
});

test("an element that is unknown or out of place is refused by name", () => {
  expect(problemsOf("<html/>")).toEqual([
    "1:1 unknown-element: <html> is not an Open-PSA model: the outermost element is <opsa-mef>",
  ]);
  expect(problemsOf(`<opsa-mef><define-gate name="g"/><moddel-data/></opsa-mef>`)).toEqual([
    "1:11 unknown-element: <define-gate> does not belong in <opsa-mef>: what may stand there is define-fault-tree or model-data",
    "1:34 unknown-element: <moddel-data> is not known in <opsa-mef>: did you mean <model-data>?",
  ]);
  expect(
    problemsOf(
      faultTreeText(
        `<define-gate name="g"><andd/></define-gate><label><b/></label><attributes><x/></attributes><model-data/>`,
        `<define-gate name="h"/><define-house-event name="i"><float value="1"/></define-house-event>
         <define-parameter name="p"><float value="1"><int value="1"/></float></define-parameter>`,
      ),
    ),
  ).toEqual([
    "1:61 unknown-element: <andd> is not known in <define-gate>: did you mean <and>?",
    "1:89 unknown-element: <b> is not known in <label>: it is empty",
    "1:113 unknown-element: <x> is not known in <attributes>: what may stand there is attribute",
    "1:130 unknown-element: <model-data> does not belong in <define-fault-tree>: what may stand there is define-gate, define-basic-event, define-house-event, define-parameter or define-component",
    "1:175 unknown-element: <define-gate> does not belong in <model-data>: what may stand there is define-basic-event, define-house-event or define-parameter",
    "1:227 unknown-element: <float> does not belong in <define-house-event>: what may stand there is constant",
    "2:54 unknown-element: <int> does not belong in <float>: it is empty",
  ]);
});

test("an unknown attribute is refused, and one of another namespace says nothing", () => {
  expect(
    problemsOf(
      faultTreeText(
        `<define-gate name="g" rolle="private" xml:lang="en"><gate nam="h" xmlns="x"/></define-gate>`,
      ).replace(
        "<opsa-mef>",
        '<opsa-mef xmlns="urn:x" xmlns:xsi="urn:y" xsi:schemaLocation="a b">',
      ),
    ),
  ).toEqual([
    '1:96 unknown-attribute: "rolle" is not known as an attribute of <define-gate>: did you mean "role"?',
    '1:148 unknown-attribute: "nam" is not known as an attribute of <gate>: did you mean "name"?',
    '1:148 missing-attribute: the attribute "name" of <gate> is missing',
  ]);
  expect(problemsOf(faultTreeText('<define-gate name="g"><and min="1"/></define-gate>'))).toContain(
    '1:61 unknown-attribute: "min" is not known as an attribute of <and>: it has none',
  );
});

test("text belongs in labels only", () => {
  expect(
    problemsOf(
      faultTreeText(
        "<label>fine</label><define-gate name='g'>\n  fault <!-- a --> <basic-event name='e'/><![CDATA[ more ]]></define-gate>",
      ),
    ),
  ).toEqual([
    '2:3 wrong-content: text does not belong in <define-gate>: "fault"',
    '2:43 wrong-content: text does not belong in <define-gate>: "more"',
  ]);
});

test("the first thousand problems are told", () => {
  const problems = problemsOf(faultTreeText("<x/>".repeat(1500)));
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toMatch(
    /^1:\d+ more-problems: these are the first 1000 problems: mend them to see the others$/u,
  );
});
