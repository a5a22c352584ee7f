type Place = {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
};
type Comment = Place & { readonly value: string };
type Context = {
  readonly sourceCode: { getAllComments(): readonly Comment[] };
  report(problem: { readonly loc: Place["loc"]; readonly message: string }): void;
};

const disable = /^\s*(?:oxlint|eslint)-disable/;
const withReason = /\s--\s+\S/;

const disableWithReason = {
  create: (context: Context) => ({
    Program() {
      for (const { loc, value } of context.sourceCode.getAllComments()) {
        if (!disable.test(value) || withReason.test(value)) continue;
        context.report({ loc, message: "Say why after ` -- ` in the disable comment." });
      }
    },
  }),
};

const noExportAll = {
  create: (context: Context) => ({
    ExportAllDeclaration({ loc }: Place) {
      context.report({ loc, message: "Name what is exported: no `export *`." });
    },
  }),
};

/** The house rules that no published rule covers. */
export default {
  meta: { name: "mainstay" },
  rules: { "disable-with-reason": disableWithReason, "no-export-all": noExportAll },
};
