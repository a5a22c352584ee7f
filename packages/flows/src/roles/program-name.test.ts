import { expect, test } from "vitest";
import { isProgram, programName } from "./program-name.ts";

test("what runs is called by its program, or its unit, and a host of services by both", () => {
  expect(programName({ process: "nginx", unit: "web.service" })).toBe("nginx");
  expect(programName({ unit: "web.service" })).toBe("web.service");
  expect(programName({ process: "svchost.exe", unit: "Dnscache" })).toBe("svchost.exe (Dnscache)");
  expect(programName({ process: "svchost.exe" })).toBe("svchost.exe");
  expect(programName({})).toBe(undefined);
});

test.each([
  ["C:\\Windows\\System32\\svchost.exe (Dnscache, NlaSvc)", "nlasvc", true],
  ["svchost.exe (Dnscache)", "svchost", true],
  ["svchost.exe (Dnscache)", "svchost.exe (dnscache)", true],
  ["svchost.exe (Dnscache)", "W32Time", false],
  ["C:\\Program Files (x86)\\App\\app.exe", "app", true],
  ["python (venv)", "venv", false],
  ["java orders.jar", "java", true],
  ["java.exe orders.jar", "java", true],
  ["java.exe orders.jar", "java.exe orders.jar", true],
  ["w3wp.exe Web Shop", "w3wp", true],
  ["java orders.jar", "stock.jar", false],
  ["orders server", "orders", false],
])("%s is %s: %s", (seen, named, is) => {
  expect(isProgram(seen, named)).toBe(is);
});
