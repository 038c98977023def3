import { useState } from "react";

/** One checked step: what it states, by which rule, from which earlier steps. */
export type Step = { number: number; statement: string; rule: string; from: number[]; premise: { source: string; document: string } | null };

/** The proof from its conclusion down to what was given; branches fold. */
export function ProofTree({ steps }: { steps: Step[] }) {
  const used = new Set(steps.flatMap((step) => step.from));
  const tops = steps.filter((step) => !used.has(step.number));
  return <ul className="proof" aria-label="Proof">{tops.map((step) => <Branch key={step.number} step={step} steps={steps} path={[]} />)}</ul>;
}

function Branch({ step, steps, path }: { step: Step; steps: Step[]; path: number[] }) {
  const [open, setOpen] = useState(true);
  const from = step.from.filter((number) => !path.includes(number)).map((number) => steps.find((each) => each.number === number)).filter((each) => each !== undefined);
  const why = step.premise ? [step.premise.source, step.premise.document].filter(Boolean).join(", ") : step.rule;
  return (
    <li>
      <div className={step.premise ? "step given" : "step"}>
        {from.length > 0 && <button type="button" className="fold" aria-expanded={open} aria-label={`Step ${step.number}: what it follows from`} onClick={() => setOpen(!open)}>{open ? "−" : "+"}</button>}
        <span>{step.statement}</span><em>{why}</em>
      </div>
      {open && from.length > 0 && <ul>{from.map((each) => <Branch key={each.number} step={each} steps={steps} path={[...path, step.number]} />)}</ul>}
    </li>
  );
}
