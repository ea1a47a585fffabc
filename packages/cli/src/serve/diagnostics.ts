import type { Diagnostic } from "@igf-axis/model";

/** There is no built page where `serve` looks. */
export function siteNotThere(folder: string): Diagnostic {
  return {
    code: "E1921",
    path: ["--site"],
    message: `there is no page in "${folder}"; \`npm run site\` builds it`,
  };
}
