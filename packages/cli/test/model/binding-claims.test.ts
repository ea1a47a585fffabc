import { expect, test } from "vitest";
import { type } from "../command-line.ts";

interface Printed {
  readonly claims: readonly { readonly id: string }[];
}

test("neither the sink nor the six binding proteins are true by construction, and both fall with their mechanism", async () => {
  const words = ["claims", "--prior", "--sets", "24", "--seed", "3", "--workers", "1", "--json", "--quiet"];
  const { stdout } = await type([...words, "--claim", "C07", "--claim", "C08"]);
  const { claims } = JSON.parse(stdout) as Printed;
  expect(claims.map(({ id }) => id)).toEqual(["C07", "C08"]);
  for (const claim of claims) {
    expect(claim).toMatchObject({ cutFraction: 0, reversedFraction: 0 });
    expect(claim).not.toMatchObject({ kind: "built in" });
  }
});
