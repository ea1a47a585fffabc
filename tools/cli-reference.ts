import { runCommandLine } from "@igf-axis/cli";

/** Returns the text of `docs/reference/cli.md`: the help of every verb, as the command prints it. */
export async function cliReference(): Promise<string> {
  const overview = await helpOf([]);
  const verbs = [...overview.matchAll(/^ {2}([a-z-]+) .*$/gm)]
    .map(([, verb = ""]) => verb)
    .filter((verb) => verb !== "help" && overview.includes(`\n  ${verb} [`));
  const sections = await Promise.all(
    verbs.map(async (verb) => `## ${verb}\n\n${fenced(await helpOf([verb]))}`),
  );
  return `${INTRODUCTION}\n${fenced(overview)}\n${sections.join("\n")}`;
}

const INTRODUCTION = `# The command line

In the workspace every verb is run with \`npm run igf-axis -- <verb>\`; \`npm start\` is \`run pc9-igfbp3-loss\`. Answers go to
stdout; progress, warnings and errors go to stderr, so that \`--json\` gives one JSON object and nothing else. npm prints two
lines of its own before a script's output; \`npm run --silent igf-axis -- …\` keeps them away.

The same scenario, sets and seed give the same bytes in \`result.json\`, \`answers.csv\` and \`report.html\`, for any number of workers.

This page is written by \`npm run docs\`.
`;

async function helpOf(words: readonly string[]): Promise<string> {
  const said: string[] = [];
  await runCommandLine([...words, "--help"], {
    stdout: { write: (text) => said.push(text), columns: 100 },
    stderr: { write: (text) => said.push(text), columns: 100 },
    folder: ".",
    environment: {},
    signal: new AbortController().signal,
  });
  return said.join("");
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\`\n`;
}
