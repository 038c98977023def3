import { get } from "../base/api";
import { useLoad } from "../base/load";
import { Loading, Time } from "../base/ui";
import { Steps } from "./steps";

type Node = { eventId: string; type: string; source: string; publishedAt: string; durationMs: number | null; hops: number; copies: number; detail: Detail | null; children: Node[] };
type Detail = { timings?: Record<string, number>; busMessages?: number; reason?: string; missing?: string[] };
type Trace = { traceId: string; complete: boolean; events: number; roots: Node[]; defects: { kind: string; message: string }[] };

const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

/** The tree of events behind one answer, each with its time, and what the time went into. */
export function TraceTree({ id }: { id: string }) {
  const trace = useLoad((signal) => get<Trace>(`/api/v1/events/trace/${encodeURIComponent(id)}`, signal), [id]);
  return (
    <section className="trace card" aria-label="How the answer came about">
      <header><h2>How it came about</h2><a href="#/flow" className="small">Close</a></header>
      <Loading of={trace}>{(found) => <Tree trace={found} reload={trace.reload} />}</Loading>
    </section>
  );
}

function Tree({ trace, reload }: { trace: Trace; reload: () => void }) {
  const all = trace.roots.flatMap(flat);
  const times = all.map((node) => Date.parse(node.publishedAt));
  const begin = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - begin);
  const timings = all.find((node) => node.detail?.timings)?.detail?.timings;
  return (
    <>
      <p className="quiet small">{trace.events} events kept, {Math.round(span)} ms from first to last, begun <Time at={trace.roots[0]?.publishedAt ?? null} />. <button type="button" className="plain" onClick={reload}>Read again</button></p>
      <ul className="events-tree">{trace.roots.map((node) => <Branch key={node.eventId} node={node} begin={begin} span={span} />)}</ul>
      {trace.defects.map((defect, i) => <p key={i} className="notice bad">{defect.message}</p>)}
      {timings && <Steps timings={timings} />}
    </>
  );
}

function Branch({ node, begin, span }: { node: Node; begin: number; span: number }) {
  const at = ((Date.parse(node.publishedAt) - begin) / span) * 100;
  const took = Math.min(at, ((node.durationMs ?? 0) / span) * 100);
  return (
    <li>
      <div className="event-row">
        <span className="event-name"><b>{node.type}</b><small>{node.source}{node.copies > 1 && ` · said ${node.copies} times`}{node.hops > 0 && ` · hop ${node.hops}`}</small></span>
        <svg className="span" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x={at - took} y="3" width={Math.max(0.4, took)} height="2" /><rect className="now" x={Math.min(99, at)} y="0" width="1" height="8" /></svg>
        <span className="ms">{node.durationMs === null ? "start" : `+${node.durationMs.toFixed(1)} ms`}</span>
      </div>
      {node.children.length > 0 && <ul>{node.children.map((child) => <Branch key={child.eventId} node={child} begin={begin} span={span} />)}</ul>}
    </li>
  );
}
