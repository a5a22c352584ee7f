import { defineConfig } from "oxlint";

/** A workspace, and the packages and apps whose code it may import. */
export type Workspace = {
  readonly workspace: string;
  readonly is: string;
  readonly mayImport: readonly string[];
  readonly pure: boolean;
};

/** Who may import whom. ARCHITECTURE.md quotes this table, and each manifest is held against it. */
export const importTable: readonly Workspace[] = [
  {
    workspace: "packages/plan",
    is: "what exists: the continuity plan, its schema, its files, its edits",
    mayImport: [],
    pure: true,
  },
  {
    workspace: "packages/analysis",
    is: "what it means: cascade, objectives, gaps, weak points, what is due",
    mayImport: ["plan"],
    pure: true,
  },
  {
    workspace: "packages/m365",
    is: "what is known of Microsoft 365: services, dependencies, mitigations, endpoints, payloads",
    mayImport: ["plan"],
    pure: true,
  },
  {
    workspace: "packages/tenant",
    is: "reads from a Microsoft 365 tenant: sign-in, requests, throttling, paging",
    mayImport: ["plan", "m365"],
    pure: false,
  },
  {
    workspace: "packages/flows",
    is: "what the network shows: connection records into dependencies",
    mayImport: ["plan", "m365"],
    pure: true,
  },
  {
    workspace: "packages/sheets",
    is: "the plan as spreadsheets: written as tables, and tables read into edits",
    mayImport: ["plan", "m365"],
    pure: true,
  },
  {
    workspace: "packages/reports",
    is: "findings as pages and documents",
    mayImport: ["plan", "analysis", "m365"],
    pure: true,
  },
  {
    workspace: "packages/api",
    is: "the HTTP contract: one value per endpoint, and the typed client",
    mayImport: ["plan", "analysis", "flows", "m365"],
    pure: true,
  },
  {
    workspace: "packages/store",
    is: "PostgreSQL: embedded or by URL",
    mayImport: ["plan", "flows"],
    pure: false,
  },
  {
    workspace: "apps/server",
    is: "serves the API and the web app, runs the jobs",
    mayImport: ["any package"],
    pure: false,
  },
  {
    workspace: "apps/agent",
    is: "watches a machine's connections",
    mayImport: ["flows", "api"],
    pure: false,
  },
  {
    workspace: "apps/web",
    is: "what people see",
    mayImport: ["plan", "analysis", "m365", "api"],
    pure: false,
  },
  {
    workspace: "apps/cli",
    is: "the `mainstay` command",
    mayImport: ["any package", "server", "agent"],
    pure: false,
  },
];

/** The name under which others import a workspace. */
export function packageName({ workspace }: Workspace): string {
  return `@mainstay/${workspace.slice(workspace.indexOf("/") + 1)}`;
}

/** The names of all packages and apps that a workspace may import. */
export function importable({ mayImport }: Workspace): readonly string[] {
  return mayImport.flatMap((allowed) =>
    allowed === "any package"
      ? importTable.filter(({ workspace }) => workspace.startsWith("packages/")).map(packageName)
      : [`@mainstay/${allowed}`],
  );
}

type ImportRule = ["error", { patterns: Pattern[] }];
type Pattern = { readonly regex: string; readonly message: string };

const testBuilders: Pattern = {
  regex: "^@mainstay/[^/]+/testing$",
  message: "Test builders are for tests.",
};

const otherWorkspace: Pattern = {
  regex: "^(?:\\.\\./)+(?:[^./][^/]*/)+src/|^(?:\\.\\./)+(?:packages|apps|examples|bench|tools)/",
  message: "Import another workspace by its name.",
};

function importRule(row: Workspace, more: readonly Pattern[]): ImportRule {
  const allowed = importable(row);
  const forbidden = importTable.map(packageName).filter((name) => !allowed.includes(name));
  const table: Pattern = {
    regex: `^(?:${forbidden.join("|")})(?:/|$)`,
    message: `${row.workspace} may import ${row.mayImport.join(", ") || "nothing"}: see the table in oxlint.config.ts.`,
  };
  return ["error", { patterns: [table, otherWorkspace, ...more] }];
}

/** The files of the packages that may know `Date` and `Math.random`: one, and the test that holds it to the platform's. */
const calendar = ["packages/plan/src/calendar.ts", "packages/plan/src/calendar.test.ts"];

const tests = ["**/*.test.ts", "**/testing/**"];

/** Tests of packages that work with the world need instants to give them. */
const impureTests = importTable
  .filter(({ workspace, pure }) => !pure && workspace.startsWith("packages/"))
  .flatMap(({ workspace }) => tests.map((pattern) => `${workspace}/${pattern}`));

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "vitest"],
  jsPlugins: ["./tools/lint-rules.ts"],
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  categories: { correctness: "error" },
  ignorePatterns: ["coverage", "dist"],
  rules: {
    eqeqeq: ["error", "always"],
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "mainstay/disable-with-reason": "error",
    "mainstay/no-export-all": "error",
    "no-console": "error",
    "no-var": "error",
    "prefer-const": "error",
    "typescript/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unnecessary-type-assertion": "error",
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "fc.assert", "assert*"] }],
    "vitest/no-disabled-tests": "error",
    "vitest/no-focused-tests": "error",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: [
    {
      files: ["*.config.ts", "tools/lint-rules.ts", "tools/closing-line-reporter.ts"],
      rules: { "import/no-default-export": "off" },
    },
    {
      // What a browser waits for in vain makes a test fail.
      files: ["e2e/**"],
      rules: {
        "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "**.waitFor"] }],
      },
    },
    {
      files: ["packages/**"],
      rules: {
        "no-restricted-globals": [
          "error",
          { name: "Date", message: "Time arrives as an argument." },
        ],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random", message: "Randomness arrives as an argument." },
        ],
      },
    },
    {
      files: [...calendar, ...impureTests],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    ...importTable.map((row) => ({
      files: [`${row.workspace}/**`],
      rules: { "no-restricted-imports": importRule(row, [testBuilders]) },
    })),
    ...importTable.map((row) => ({
      files: tests.map((pattern) => `${row.workspace}/${pattern}`),
      rules: { "no-restricted-imports": importRule(row, []) },
    })),
  ],
});
