import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLAIMS } from "../../src/claims/claims.ts";
import { LETTER_CLAIMS } from "../../src/letter/claims.table.ts";
import { GLOSSARY } from "../../src/letter/glossary.table.ts";
import { LETTER, LETTER_SOURCE } from "../../src/letter/letter.table.ts";
import type { LetterClaim, ReadOfSource } from "../../src/letter/letter.ts";
import { LETTER_REFERENCES } from "../../src/letter/references.table.ts";

const sentences = LETTER.flatMap((paragraph) => paragraph.sentences);
const byNumber = new Map(LETTER_REFERENCES.map((reference) => [reference.number, reference]));

function proseOf(claim: LetterClaim): readonly string[] {
  const { readings } = claim;
  return [
    claim.statement,
    claim.nuance,
    claim.needs,
    ...(readings ? [readings.letter, readings.source] : []),
  ];
}

function displayOf(claim: LetterClaim): readonly string[] {
  const { expected } = claim;
  return expected ? [expected.when, expected.against, expected.readout] : [];
}

const everyText: readonly string[] = [
  ...LETTER.map((paragraph) => paragraph.heading),
  ...sentences.map((sentence) => sentence.text),
  ...LETTER_CLAIMS.flatMap((claim) => [...proseOf(claim), ...displayOf(claim)]),
  ...GLOSSARY.map((entry) => entry.definition),
  ...LETTER_REFERENCES.flatMap((reference) => (reference.remark === undefined ? [] : [reference.remark])),
];

function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[.?!]) (?=[A-Z\d])/);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
}

function runsOf(text: string, length: number): readonly string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

describe("references", () => {
  test("the 26 references are numbered from 1 without a gap", () => {
    expect(LETTER_REFERENCES.map((reference) => reference.number)).toEqual(
      Array.from({ length: 26 }, (_, i) => i + 1),
    );
  });

  test("each has a DOI or a PubMed number, and no two share one", () => {
    const identifiers = LETTER_REFERENCES.map((reference) => reference.doi ?? reference.pubmed);
    expect(identifiers).not.toContain(undefined);
    expect(new Set(identifiers).size).toBe(26);
    for (const { doi } of LETTER_REFERENCES) if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
  });

  test("each is cited by a claim, and its citation carries its year", () => {
    const cited = new Set(LETTER_CLAIMS.flatMap((claim) => claim.references));
    expect(LETTER_REFERENCES.filter((reference) => !cited.has(reference.number))).toEqual([]);
    for (const reference of LETTER_REFERENCES) expect(reference.citation).toContain(` ${reference.year} `);
  });
});

describe("claims", () => {
  test("the 73 claims are C01 to C73 in order", () => {
    const ids = Array.from({ length: 73 }, (_, i) => `C${String(i + 1).padStart(2, "0")}`);
    expect(LETTER_CLAIMS.map((claim) => claim.id)).toEqual(ids);
  });

  test("each cites references that exist, and none twice", () => {
    for (const claim of LETTER_CLAIMS) {
      expect(new Set(claim.references).size, claim.id).toBe(claim.references.length);
      for (const number of claim.references)
        expect(byNumber.has(number), `${claim.id} cites ${number}`).toBe(true);
    }
  });

  test("what was read of a claim is the most that was read of what it cites", () => {
    const order: readonly ReadOfSource[] = ["abstract", "opening", "title", "not read"];
    for (const claim of LETTER_CLAIMS) {
      const read = claim.references.map((number) => byNumber.get(number)?.read);
      expect(claim.read, claim.id).toBe(order.find((level) => read.includes(level)) ?? "none cited");
    }
  });

  test("a clinical claim that is graded high on an unread source names another source", () => {
    const unsupported = LETTER_CLAIMS.filter(
      (claim) =>
        claim.type === "therapy-clinical" &&
        claim.evidenceGrade === "high" &&
        claim.read === "not read" &&
        claim.furtherSources === undefined,
    );
    expect(unsupported).toEqual([]);
  });

  test("each statement is one sentence, and each nuance one to three", () => {
    for (const claim of LETTER_CLAIMS) {
      expect(splitSentences(claim.statement), claim.id).toHaveLength(1);
      expect(splitSentences(claim.nuance).length, claim.id).toBeLessThanOrEqual(3);
    }
  });

  test("both readings are given and differ wherever the design says that letter and source part", () => {
    const parted = ["C21", "C22", "C23", "C35", "C42", "C51", "C61", "C62"];
    for (const claim of LETTER_CLAIMS) {
      if (parted.includes(claim.id)) expect(claim.readings, claim.id).toBeDefined();
      expect(claim.readings?.letter, claim.id).not.toBe(claim.readings?.source ?? "");
    }
  });

  test("a rival reading from other literature names that literature", () => {
    const unnamed = LETTER_CLAIMS.filter(
      (claim) => claim.readings?.from === "other literature" && !claim.furtherSources,
    );
    expect(unnamed.map((claim) => claim.id)).toEqual([]);
  });

  test("every claim that the model judges is a claim of the letter, with a source of the letter", () => {
    for (const judged of CLAIMS) {
      const claim = LETTER_CLAIMS.find((candidate) => candidate.id === judged.id);
      const dois = claim?.references.map((number) => byNumber.get(number)?.doi) ?? [];
      expect(claim, judged.id).toBeDefined();
      expect(
        judged.sources.some((source) => dois.includes(source.doi)),
        judged.id,
      ).toBe(dois.length > 0);
    }
  });
});

describe("retelling", () => {
  test("every claim appears, and appears once", () => {
    const told = sentences.flatMap((sentence) => sentence.claims);
    expect([...told].sort()).toEqual(LETTER_CLAIMS.map((claim) => claim.id));
  });

  test("paragraphs follow the order of the original and leave none out", () => {
    const originals = LETTER.map((paragraph) => paragraph.original);
    expect(originals).toEqual([...originals].sort((a, b) => a - b));
    expect([...new Set(originals)]).toEqual(
      Array.from({ length: LETTER_SOURCE.paragraphs }, (_, i) => i + 1),
    );
  });

  test("claims stay in the paragraph order of the letter", () => {
    const last = LETTER.map((paragraph) => paragraph.sentences.flatMap((sentence) => sentence.claims).sort());
    for (const [index, ids] of last.entries()) {
      const before = last[index - 1]?.at(-1) ?? "";
      expect((ids[0] ?? "") > before, LETTER[index]?.id).toBe(true);
    }
  });

  test("anchors are unique and fit for an address", () => {
    const ids = LETTER.map((paragraph) => paragraph.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe("glossary", () => {
  test("it holds 40 to 60 terms in alphabetical order, each once", () => {
    const terms = GLOSSARY.map((entry) => entry.term.toLowerCase());
    expect(terms.length).toBeGreaterThanOrEqual(40);
    expect(terms.length).toBeLessThanOrEqual(60);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, "en")));
  });

  test("every term and every form of it is used in the retelling or in a claim", () => {
    const used = [
      ...sentences.map((sentence) => sentence.text),
      ...LETTER_CLAIMS.flatMap((claim) => [...proseOf(claim), ...displayOf(claim)]),
    ]
      .join("\n")
      .toLowerCase();
    const unused = GLOSSARY.flatMap((entry) => [entry.term, ...entry.forms]).filter(
      (form) => !used.includes(form.toLowerCase()),
    );
    expect(unused).toEqual([]);
  });

  test("each definition is one sentence", () => {
    for (const entry of GLOSSARY) expect(splitSentences(entry.definition), entry.term).toHaveLength(1);
  });
});

describe("language", () => {
  test("no sentence is longer than 40 words", () => {
    const long = everyText.flatMap(splitSentences).filter((sentence) => sentence.split(/\s+/).length > 40);
    expect(long).toEqual([]);
  });

  test("spelling of biology words is British", () => {
    const american =
      /\b(tumors?|signaling|sensitiz\w*|neutraliz\w*|hyperglycemia|hypoglycemia|estrogen|internaliz\w*|aging)\b/i;
    expect(everyText.filter((text) => american.test(text))).toEqual([]);
  });

  test("no promise of benefit and no exclamation mark", () => {
    expect(everyText.filter((text) => /!|\bcures?\b|breakthrough|game.chang/i.test(text))).toEqual([]);
  });

  const original = new URL(
    "../../../../../shared/seed/papavassiliou-2025-igf-axis-lung-cancer.txt",
    import.meta.url,
  );
  test.skipIf(!existsSync(original))(
    "no run of seven words is the letter's own (skipped where the letter's text is not at hand)",
    () => {
      const letter = readFileSync(original, "utf8").split("Author Contributions")[0] ?? "";
      const theirs = new Set(runsOf(letter.replace(/\[[\d, ]+\]/g, " "), 7));
      expect(theirs.size).toBeGreaterThan(1000);
      expect(everyText.flatMap((text) => runsOf(text, 7)).filter((run) => theirs.has(run))).toEqual([]);
    },
  );
});
