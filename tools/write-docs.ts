import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorIndex, readCatalogue } from "./catalogue.ts";
import { cliReference } from "./cli-reference.ts";
import { cellModelReference, parameterReference } from "./model-reference.ts";
import { ROOT } from "./workspace.ts";

writeFileSync(join(ROOT, "docs", "errors.md"), errorIndex(readCatalogue()));
writeFileSync(join(ROOT, "docs", "reference", "cli.md"), await cliReference());
writeFileSync(join(ROOT, "docs", "reference", "cell-model.md"), cellModelReference());
writeFileSync(join(ROOT, "docs", "reference", "parameters.md"), parameterReference());
