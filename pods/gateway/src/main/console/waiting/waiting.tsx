import { get, send } from "../base/api";
import { useAction, useLoad } from "../base/load";
import { Empty, Failure, Loading, Page, Share } from "../base/ui";
import { Approvals, Handovers } from "./people";

type Gap = { gapId: string; question: string; missing: string; closedBy: string; lowestConfidence: number; times: number };

/** What waits for a person: decisions, conversations handed over, and questions nobody could answer. */
export default function Waiting() {
  return (
    <Page title="Waiting" lead="What the system cannot do or know without a person.">
      <Approvals />
      <Handovers />
      <Gaps />
    </Page>
  );
}

function Gaps() {
  const gaps = useLoad((signal) => get<{ gaps: Gap[] }>("/api/v1/research/gaps?limit=200", signal));
  const { busy, error, run } = useAction();
  const dismiss = (gap: Gap) => run(() => send("DELETE", `/api/v1/research/gaps/${gap.gapId}`)).then((good) => good && gaps.reload());
  return (
    <section>
      <h2>Gaps</h2>
      <Failure error={error} />
      <Loading of={gaps} empty={(page) => page.gaps.length === 0 && <Empty>No gap is on record.</Empty>}>
        {(page) => (
          <ul className="cards one">{page.gaps.map((gap) => (
            <li key={gap.gapId} className="card">
              <p className="value">{gap.question}</p>
              {gap.missing && <p>Missing: {gap.missing}</p>}
              <p className="quiet small">asked {gap.times === 1 ? "once" : `${gap.times} times`} · lowest confidence <Share of={gap.lowestConfidence} label="Lowest confidence" />{gap.closedBy && ` · would be closed by ${gap.closedBy}`}</p>
              <p className="actions">
                <a href="#/documents" className="small">Bring in a document</a>
                <button type="button" className="plain danger" disabled={busy} aria-label={`Dismiss: ${gap.question}`} onClick={() => dismiss(gap)}>Dismiss</button>
              </p>
            </li>
          ))}</ul>
        )}
      </Loading>
    </section>
  );
}
