import type { Step } from "./tree";

const GIVEN = new Set(["question", "passage", "memory", "fact", "background", "assumption"]);
const ABOVE = "shown above";

/** The steps of a proof written as indented text, its conclusion first, as answers carry it. What is only referred to again is the same step again. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  const open: Step[] = [];
  for (const line of text.split("\n")) {
    const [, before = "", words = "", source = ""] = /^((?:│  | {3})*(?:[├└]─ )?)(.*?)(?: {2}\[([^[]*)\])?$/.exec(line) ?? [];
    const again = source === ABOVE ? steps.find((each) => each.statement === words && each.from.length > 0) : undefined;
    const step = again ?? added(steps, words, source);
    const depth = Math.min(before.length / 3, open.length);
    if (depth > 0) open[depth - 1]!.from.push(step.number);
    open.splice(depth, open.length, step);
  }
  return steps;
}

function added(steps: Step[], statement: string, source: string): Step {
  const [kind = "", ...document] = source.split(": ");
  const step: Step = { number: steps.length + 1, statement, rule: source, from: [], premise: GIVEN.has(kind) ? { source: kind, document: document.join(": ") } : null };
  steps.push(step);
  return step;
}
