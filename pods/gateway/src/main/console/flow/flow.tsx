import { useMemo, useRef, useState } from "react";
import { get } from "../base/api";
import { colour, Picture } from "../base/chart";
import { useLoad } from "../base/load";
import { Failure, Page } from "../base/ui";
import { kindOf, type Route, type Seen } from "./model";
import { FlowPicture, type Board } from "./picture";
import { useTail } from "./tail";
import { TraceTree } from "./trace";

const SECONDS = 60;

/** What happens in the system as it happens, and how one answer came about. */
export default function Flow({ rest }: { rest: string }) {
  const [held, hold] = useState(false);
  const board = useRef<Board>(null);
  const routes = useLoad((signal) => get<{ routes: Route[] }>("/api/v1/discovery/routes", signal).then((found) => found.routes));
  const { events, state } = useTail(held, (event) => board.current?.show(event));
  return (
    <Page title="Event flow" wide lead="Pods as nodes, events on their way between them. Asks are amber; nobody keeps them."
      actions={<><span className={`state ${state === "live" ? "good" : ""}`} role="status">{state instanceof Error ? "broken off" : state}</span>
        <button type="button" className="outline secondary" aria-pressed={held} onClick={() => hold(!held)}>{held ? "Go on" : "Hold"}</button></>}>
      {rest && <TraceTree id={rest} />}
      <Failure error={state instanceof Error ? state : routes.error} />
      <FlowPicture ref={board} routes={routes.data ?? []} events={events} />
      <div className="flow-columns">
        <section><h2>Events per second</h2><Rate events={events} /></section>
        <section><h2>Lately</h2><Lately events={events} /></section>
      </div>
    </Page>
  );
}

function Lately({ events }: { events: Seen[] }) {
  if (events.length === 0) return <p className="quiet">Nothing was said in the last minutes. Ask something, and watch.</p>;
  return (
    <ul className="lately">
      {events.slice(0, 14).map((event) => (
        <li key={event.eventId}>
          <i className={`swatch ${kindOf(event.type)}`} aria-hidden="true" />
          <time dateTime={event.publishedAt ?? ""}>{event.publishedAt ? new Date(event.publishedAt).toLocaleTimeString() : ""}</time>
          {event.correlationId ? <a href={`#/flow/${event.correlationId}`}>{event.type}</a> : event.type}
          <span className="quiet">{event.source}</span>
        </li>
      ))}
    </ul>
  );
}

function Rate({ events }: { events: Seen[] }) {
  const config = useMemo(() => () => {
    const now = Math.floor(Date.now() / 1000);
    const counts = Array<number>(SECONDS).fill(0);
    events.forEach((event) => {
      const ago = now - Math.floor(new Date(event.publishedAt ?? 0).getTime() / 1000);
      if (ago >= 0 && ago < SECONDS) counts[SECONDS - 1 - ago]!++;
    });
    return {
      type: "bar" as const,
      data: { labels: counts.map((_, i) => `${SECONDS - 1 - i} s ago`), datasets: [{ data: counts, backgroundColor: colour("--accent"), borderRadius: 3 }] },
      options: {
        maintainAspectRatio: false, animation: false as const,
        scales: { x: { grid: { display: false }, ticks: { maxTicksLimit: 5, maxRotation: 0 } }, y: { beginAtZero: true, suggestedMax: 4, ticks: { precision: 0 } } },
      },
    };
  }, [events]);
  return <Picture label="Events of the last minute, second by second" height={220} config={config} />;
}
