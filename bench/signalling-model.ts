import { emptyModel, type Model, parseExpression, unwrap } from "@igf-axis/model";

const LIGANDS = 3;
const CASCADES = 3;
const LAYERS = 6;

/**
 * Returns a signalling network: a receptor with three ligands and three kinase cascades with feedback, 46 states, rate constants over six orders
 * of magnitude.
 */
export function signallingModel(): Model {
  const species: string[] = [];
  const reactions: { id: string; from: string[]; to: string[]; rate: string }[] = [];
  const react = (id: string, from: string[], to: string[], rate: string): void => {
    reactions.push({ id, from, to, rate });
  };
  species.push("R");
  react("R_synthesis", [], ["R"], "0.05*100");
  react("R_loss", ["R"], [], "0.05*R");
  for (let l = 0; l < LIGANDS; l++) {
    species.push(`L${l}`, `L${l}_R`, `L${l}_Ri`);
    react(`bind_${l}`, [`L${l}`, "R"], [`L${l}_R`], `kon*L${l}*R - koff*L${l}_R`);
    react(`internalize_${l}`, [`L${l}_R`], [`L${l}_Ri`], `0.1*L${l}_R`);
    react(`recycle_${l}`, [`L${l}_Ri`], ["R"], `0.03*L${l}_Ri`);
    react(`degrade_${l}`, [`L${l}_Ri`], [], `0.01*L${l}_Ri`);
  }
  const signal = Array.from({ length: LIGANDS }, (_, l) => `L${l}_R`).join(" + ");
  for (let c = 0; c < CASCADES; c++) {
    for (let k = 0; k < LAYERS; k++) {
      const [off, on] = [`K${c}_${k}`, `K${c}_${k}_p`];
      species.push(off, on);
      const input = k === 0 ? `(${signal})` : `K${c}_${k - 1}_p`;
      const feedback = k === 0 ? `/(1 + K${c}_${LAYERS - 1}_p^2/Ki)` : "";
      react(`on_${on}`, [off], [on], `kcat*${input}*${off}/(Km + ${off})${feedback}`);
      react(`off_${on}`, [on], [off], `vmax*${on}/(Km + ${on})`);
    }
  }
  const references = (ids: string[]) => ids.map((id) => ({ species: id, stoichiometry: 1, constant: true }));
  return {
    ...emptyModel("signalling_bench"),
    timeUnit: "min",
    compartments: [{ id: "cell", size: 1, constant: true }],
    parameters: Object.entries({ kon: 0.05, koff: 20, kcat: 4, Km: 8, vmax: 60, Ki: 50 }).map(
      ([id, value]) => ({ id, value, constant: true }),
    ),
    species: species.map((id) => ({
      id,
      compartment: "cell",
      initialConcentration: id === "R" ? 100 : /^K\d_\d$/.test(id) ? 50 : 0,
      hasOnlySubstanceUnits: false,
      boundaryCondition: false,
      constant: false,
      scale: 0.1,
    })),
    reactions: reactions.map(({ id, from, to, rate }) => ({
      id,
      reversible: false,
      fast: false,
      reactants: references(from),
      products: references(to),
      modifiers: [],
      rateLaw: { math: unwrap(parseExpression(rate)), localParameters: [] },
    })),
  };
}
