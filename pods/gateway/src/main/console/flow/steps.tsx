import { useMemo } from "react";
import { colour, Picture } from "../base/chart";

/** What the time of an answer went into, step by step. */
export function Steps({ timings }: { timings: Record<string, number> }) {
  const steps = Object.entries(timings).filter(([name]) => name !== "total").sort(([, a], [, b]) => b - a);
  const config = useMemo(() => () => ({
    type: "bar" as const,
    data: { labels: steps.map(([name]) => name), datasets: [{ data: steps.map(([, ms]) => ms), backgroundColor: colour("--accent"), borderRadius: 4, barThickness: 16 }] },
    options: { indexAxis: "y" as const, maintainAspectRatio: false, animation: false as const, scales: { x: { title: { display: true, text: "milliseconds" } }, y: { grid: { display: false } } } },
  }), [timings]);
  return (
    <>
      <h3>Inside the answer</h3>
      <Picture label={`Milliseconds by step: ${steps.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(", ")}`} height={steps.length * 28 + 60} config={config} />
    </>
  );
}
