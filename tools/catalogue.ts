import { filesBelow, textOf } from "./workspace.ts";

/** One entry of the catalogue of diagnostics, `docs/errors.d/*.md`. */
export interface CatalogueEntry {
  readonly code: string;
  readonly title: string;
  readonly file: string;
  readonly example: { readonly kind: string; readonly text: string } | undefined;
}

/** Returns every entry of the catalogue, by code. */
export function readCatalogue(): readonly CatalogueEntry[] {
  return filesBelow("docs/errors.d", ".md")
    .flatMap((file) =>
      textOf(file)
        .split(/^(?=## )/m)
        .flatMap((section) => entryOf(section, file)),
    )
    .sort((a, b) => a.code.slice(1).localeCompare(b.code.slice(1)) || a.code.localeCompare(b.code));
}

/** Returns the text of `docs/errors.md`: every code with its title, linked to its entry. */
export function errorIndex(entries: readonly CatalogueEntry[]): string {
  const groups = GROUPS.map(({ digit, title }) => {
    const rows = entries
      .filter(({ code }) => code[1] === digit)
      .map(
        ({ code, title: name, file }) =>
          `| [${code}](${file.replace("docs/", "")}#${anchor(code, name)}) | ${name} |`,
      );
    return rows.length === 0 ? "" : `## ${title}\n\n| code | meaning |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Errors and warnings\n\nEvery message has a code: \`E\` for an error, \`W\` for a warning. Each code links to what it means, what to do, and an input that\ngives it. This page is written by \`npm run docs\`; the entries stand in \`docs/errors.d/\`.\n\n${groups.filter((group) => group !== "").join("\n")}`;
}

const GROUPS: readonly { readonly digit: string; readonly title: string }[] = [
  { digit: "1", title: "Reading" },
  { digit: "2", title: "The model and the scenario as a whole" },
  { digit: "3", title: "Compiling" },
  { digit: "4", title: "Integrating" },
  { digit: "5", title: "Analysis" },
  { digit: "6", title: "Running jobs" },
];

function entryOf(section: string, file: string): readonly CatalogueEntry[] {
  const heading = /^## ([EW]\d{4}) — (.+)$/m.exec(section);
  if (!heading) return [];
  const fence = /^```(\w+)\n([\s\S]*?)^```$/m.exec(section);
  const [, code = "", title = ""] = heading;
  const [, kind = "", text = ""] = fence ?? [];
  return [{ code, title: title.trim(), file, example: fence ? { kind, text } : undefined }];
}

/** The anchor that Markdown renderers give a heading `CODE — title`. */
function anchor(code: string, title: string): string {
  const heading = `${code} — ${title}`.toLowerCase();
  return heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
}
