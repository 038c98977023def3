import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from "react";
import { kindOf, podOf, PODS, TALL, targets, WIDE, type Pod, type Route, type Seen } from "./model";

export type Board = { show: (event: Seen) => void };
type Edge = { from: Pod; to: Pod; times: number };

const NARROW = "(max-width: 640px)";
const SVG = "http://www.w3.org/2000/svg";
const TRAVEL_MS = 1100;

function useNarrow(): boolean {
  const [narrow, set] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const tell = () => set(query.matches);
    query.addEventListener("change", tell);
    return () => query.removeEventListener("change", tell);
  }, []);
  return narrow;
}

/** The pods as nodes; the ways events took as lines, thicker the more went there; each event as a dot on its way. */
export const FlowPicture = forwardRef<Board, { routes: Route[]; events: Seen[] }>(function FlowPicture({ routes, events }, board) {
  const places = useNarrow() ? TALL : WIDE;
  const dots = useRef<SVGGElement>(null);
  const nodes = useRef(new Map<Pod, SVGGElement>());
  useImperativeHandle(board, () => ({
    show(event) {
      const from = podOf(event.source);
      if (!from || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      pulse(nodes.current.get(from));
      targets(event, routes).forEach((to) => travel(dots.current!, kindOf(event.type), places.at[from], places.at[to], () => pulse(nodes.current.get(to))));
    },
  }), [routes, places]);
  const edges = edgesOf(events, routes);
  const said = new Map<Pod, number>();
  events.forEach((event) => { const pod = podOf(event.source); if (pod) said.set(pod, (said.get(pod) ?? 0) + 1); });
  return (
    <svg className="flow-picture" viewBox={`0 0 ${places.width} ${places.height}`} role="img" aria-label={`The pods and the events between them: ${edges.length} ways in use`}>
      <g>{edges.map((edge) => <path key={`${edge.from} ${edge.to}`} className="edge" d={curve(places.at[edge.from], places.at[edge.to])} strokeWidth={Math.min(4.5, 1 + Math.log2(edge.times) / 1.5)} />)}</g>
      <g ref={dots} />
      {PODS.map((pod) => (
        <g key={pod} ref={(node) => { if (node) nodes.current.set(pod, node); }} className={`pod ${pod}`} transform={`translate(${places.at[pod].join(" ")})`}>
          <rect x="-70" y="-24" width="140" height="48" rx="12" />
          <text y="-1">{pod}</text>
          <text y="15" className="count">{said.get(pod) ?? 0} said</text>
        </g>
      ))}
    </svg>
  );
});

function edgesOf(events: Seen[], routes: Route[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const event of events) {
    const from = podOf(event.source);
    for (const to of from ? targets(event, routes) : []) {
      const key = `${from} ${to}`;
      const edge = edges.get(key) ?? { from: from!, to, times: 0 };
      edge.times++;
      edges.set(key, edge);
    }
  }
  return [...edges.values()];
}

type Point = [number, number];

/** Where the way bends: there and back are two ways. */
function bend([x1, y1]: Point, [x2, y2]: Point): Point {
  return [(x1 + x2) / 2 - (y2 - y1) * 0.14, (y1 + y2) / 2 + (x2 - x1) * 0.14];
}

const curve = (from: Point, to: Point) => `M${from.join(" ")} Q${bend(from, to).join(" ")} ${to.join(" ")}`;

function travel(layer: SVGGElement, kind: string, from: Point, to: Point, arrived: () => void) {
  const dot = layer.appendChild(document.createElementNS(SVG, "circle"));
  dot.setAttribute("r", "6");
  dot.setAttribute("class", `dot ${kind}`);
  const [bx, by] = bend(from, to);
  const frames = Array.from({ length: 21 }, (_, i) => {
    const t = i / 20, u = 1 - t;
    const at = [u * u * from[0] + 2 * u * t * bx + t * t * to[0], u * u * from[1] + 2 * u * t * by + t * t * to[1]];
    return { transform: `translate(${at[0]}px, ${at[1]}px)` };
  });
  dot.animate(frames, { duration: TRAVEL_MS, easing: "ease-in-out" }).finished.then(arrived, () => {}).finally(() => dot.remove());
}

function pulse(node: SVGGElement | undefined) {
  node?.querySelector("rect")?.animate([{ strokeWidth: "5px" }, { strokeWidth: "1.5px" }], { duration: 500 });
}
