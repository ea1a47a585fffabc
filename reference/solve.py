"""Computes the expected tables of the reference cases with software that shares nothing with the engine.

Usage: python solve.py <case> ...     needs numpy, scipy and mpmath

Cases with a closed solution (`exact`) are evaluated with mpmath at 50 digits. The others are integrated with scipy's Radau (implicit
Runge-Kutta of order 5) at rtol 1e-12 with a complex-step Jacobian, and compared with the published figures where a case has
some: the run stops when fewer digits agree than the case claims.
"""

import json
import math
import pathlib
import re
import sys

import mpmath
import numpy
from scipy.integrate import solve_ivp

HERE = pathlib.Path(__file__).parent


def species_of(side):
    for term in filter(None, (t.strip() for t in side.split("+"))):
        match = re.fullmatch(r"(?:(\d+)\s+)?(\w+)", term)
        yield match.group(2), int(match.group(1) or 1)


def right_hand_side(case):
    names = list(case["initial"])
    assignments = [(k, compile(v.replace("^", "**"), k, "eval")) for k, v in case.get("assignments", {}).items()]
    rates = {k: compile(v.replace("^", "**"), k, "eval") for k, v in case.get("rates", {}).items()}
    reactions = []
    for name, reaction in case.get("reactions", {}).items():
        left, right = reaction["equation"].split("->")
        net = {n: 0 for n in names}
        for s, count in species_of(left):
            net[s] -= count
        for s, count in species_of(right):
            net[s] += count
        reactions.append((compile(reaction["rate"].replace("^", "**"), name, "eval"), net))

    def f(t, y):
        scope = {**case["parameters"], **dict(zip(names, y)), "t": t}
        for name, code in assignments:
            scope[name] = eval(code, {}, scope)
        out = {n: eval(rates[n], {}, scope) if n in rates else 0.0 for n in names}
        for code, net in reactions:
            v = eval(code, {}, scope)
            for n, count in net.items():
                if count:
                    out[n] += count * v
        return numpy.array([out[n] for n in names])

    return names, f


def jacobian(f):
    """Complex-step derivatives: exact to rounding for the rational rate laws used here."""

    def j(t, y):
        n = len(y)
        out = numpy.empty((n, n))
        for k in range(n):
            z = y.astype(complex)
            z[k] += 1e-30j
            out[:, k] = numpy.imag(f(t, z)) / 1e-30
        return out

    return j


def exact(case):
    mpmath.mp.dps = 50
    scope = {"exp": mpmath.exp, "sqrt": mpmath.sqrt, "mpf": mpmath.mpf}
    columns = list(case["exact"])
    rows = []
    for t in case["times"]:
        # Decimal numbers of the formulas become exact decimals.
        row = []
        for c in columns:
            text = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)(?![\w.])", r"mpf('\1')", case["exact"][c].replace("mpf(1)", "1").replace("mpf(33)", "33"))
            row.append(float(eval(text, {**scope, "t": mpmath.mpf(str(t))})))
        rows.append(row)
    return columns, rows, "closed solution, mpmath, 50 digits"


def integrate(case):
    names, f = right_hand_side(case)
    scale = numpy.array([case["scales"][n] for n in names])
    y0 = numpy.array([case["initial"][n] for n in names])
    times = case["times"]
    solution = solve_ivp(f, (times[0], times[-1]), y0, method="Radau", t_eval=times, rtol=1e-12, atol=1e-14 * scale, jac=jacobian(f))
    if not solution.success:
        raise SystemExit(f"{case['id']}: {solution.message}")
    rows = [[float(v) for v in column] for column in solution.y.T]
    published = case.get("published")
    if published:
        row = dict(zip(names, rows[times.index(published["time"])]))
        digits = min(-math.log10(abs(row[n] / v - 1) + 1e-17) for n, v in published["values"].items())
        print(f"{case['id']}: {digits:.1f} digits agree with the published solution")
        if digits < published["digits"]:
            raise SystemExit(f"{case['id']}: fewer digits agree than the case claims")
    return names, rows, "scipy Radau, rtol 1e-12, atol 1e-14 x scale, complex-step Jacobian"


for name in sys.argv[1:]:
    path = HERE / name / "case.json"
    case = json.loads(path.read_text())
    columns, rows, made_by = exact(case) if "exact" in case else integrate(case)
    case["expected"] = {"columns": columns, "values": rows, "madeBy": made_by}
    path.write_text(json.dumps(case, indent=1, ensure_ascii=False) + "\n")
    print(name, "done")
