// Scenario files
export { scenarioJsonSchema } from "./scenario/json-schema.ts";
export { readScenario } from "./scenario/read.ts";
export type { TextTable } from "./table/read-csv.ts";
// Tables
export { readCsv } from "./table/read-csv.ts";
export { writeCsv } from "./table/write-csv.ts";
