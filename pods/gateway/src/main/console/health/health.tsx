import { get } from "../base/api";
import { useEvery, useLoad } from "../base/load";
import { Loading, Page } from "../base/ui";
import { podOf } from "../flow/model";
import { DeadLetters } from "./dead-letters";

type Process = { name: string; services: string[]; ready: boolean; address: string; version: string; ageMs: number };
type Report = { status: string; processes: Process[]; missing: string[]; notReady: string[] };
type Backlog = { topic: string; subscription: string; messages: number };

const EVERY_MS = 5000;

/** Who is alive and how well; what could not be dealt with. */
export default function Health() {
  const report = useLoad((signal) => get<Report>("/api/v1/health/services", signal));
  useEvery(EVERY_MS, report.reload);
  return (
    <Page title="Health" lead="Every process tells each second that it lives." actions={report.data && <span role="status" className={report.data.status === "UP" ? "state good" : "state bad"}>{report.data.status === "UP" ? "up" : "degraded"}</span>}>
      <Loading of={report}>{(found) => <><Services report={found} /><Processes processes={found.processes} /></>}</Loading>
      <Backlogs />
      <DeadLetters />
    </Page>
  );
}

function Services({ report }: { report: Report }) {
  const all = [...new Set([...report.processes.flatMap((each) => each.services), ...report.missing])];
  const pods = [...new Set(all.map((name) => name.split(".")[0]!))];
  const state = (name: string) => (report.missing.includes(name) ? "nobody runs it" : report.notReady.includes(name) ? "not ready" : "ready");
  return (
    <section>
      <h2>Services</h2>
      <ul className="pods">{pods.map((pod) => (
        <li key={pod} className="card">
          <h3>{podOf(pod) ?? pod}</h3>
          <ul>{all.filter((name) => name.startsWith(`${pod}.`)).map((name) => (
            <li key={name}><i className={`swatch ${state(name) === "ready" ? "good" : "fault"}`} aria-hidden="true" />{name.slice(pod.length + 1)}{state(name) !== "ready" && <span className="bad small"> {state(name)}</span>}</li>
          ))}</ul>
        </li>
      ))}</ul>
    </section>
  );
}

function Processes({ processes }: { processes: Process[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Processes">
      <table>
        <thead><tr><th scope="col">Process</th><th scope="col">State</th><th scope="col">Services</th><th scope="col">Address</th><th scope="col">Version</th><th scope="col">Heard</th></tr></thead>
        <tbody>{processes.map((each) => (
          <tr key={each.name}><th scope="row">{each.name}</th><td>{each.ready ? "ready" : "not ready"}</td><td>{each.services.length}</td><td>{each.address}</td><td>{each.version}</td><td>{(each.ageMs / 1000).toFixed(1)} s ago</td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Backlogs() {
  const backlogs = useLoad((signal) => get<{ backlogs: Backlog[] }>("/api/v1/events/backlogs", signal));
  return (
    <section>
      <h2>Backlogs</h2>
      <Loading of={backlogs} empty={(found) => found.backlogs.every((each) => each.messages === 0) && <p className="quiet">None: {found.backlogs.length} subscriptions have read all there is.</p>}>
        {(found) => <ul className="plainlist">{found.backlogs.filter((each) => each.messages > 0).sort((a, b) => b.messages - a.messages).slice(0, 20).map((each) => (
          <li key={each.topic + each.subscription}><b>{each.messages}</b> {each.topic.replace(/^.*\//, "")} <span className="quiet">for {each.subscription}</span></li>
        ))}</ul>}
      </Loading>
    </section>
  );
}
