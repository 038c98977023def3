import { BarController, BarElement, CategoryScale, Chart, LineController, LineElement, LinearScale, PointElement, Tooltip, type ChartConfiguration } from "chart.js";
import { useEffect, useRef } from "react";

Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement, Tooltip);

export const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A chart in the colours of the page; the label says in words what it shows. */
export function Picture({ label, height, config }: { label: string; height: number; config: () => ChartConfiguration }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const latest = useRef(config);
  latest.current = config;
  useEffect(() => {
    const draw = () => {
      chart.current?.destroy();
      Chart.defaults.color = colour("--quiet");
      Chart.defaults.borderColor = colour("--line");
      Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
      chart.current = new Chart(canvas.current!, latest.current());
    };
    draw();
    addEventListener("edrs-theme", draw);
    return () => {
      removeEventListener("edrs-theme", draw);
      chart.current?.destroy();
    };
  }, []);
  useEffect(() => {
    if (!chart.current) return;
    chart.current.data = config().data;
    chart.current.update("none");
  }, [config]);
  return <div className="chart" style={{ height }}><canvas ref={canvas} role="img" aria-label={label} /></div>;
}
