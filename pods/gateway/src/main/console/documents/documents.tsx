import { useState } from "react";
import { get, send } from "../base/api";
import { useAction, useLoad } from "../base/load";
import { bytes, Confirm, Empty, Loading, Page, Time } from "../base/ui";
import { DropPlace } from "./drop";
import { Search } from "./search";

type Document = { documentId: string; name: string; title: string; status: string; version: number; passages: number; bytes: number; ingestedAt: string; duplicateOf: string | null };
type Page_ = { documents: Document[]; next: string | null };

/** What it reads: brought in by dragging, searched, taken out again. */
export default function Documents() {
  const [after, setAfter] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Document | null>(null);
  const page = useLoad((signal) => get<Page_>(`/api/v1/documents?limit=50${after ? `&after=${after}` : ""}`, signal), [after]);
  const { busy, error, run } = useAction();
  const remove = () => run(() => send("DELETE", `/api/v1/documents/${leaving!.documentId}`)).then((good) => good && (setLeaving(null), page.reload()));
  return (
    <Page title="Documents" lead="Answers rest on these. Text, Markdown, HTML, PDF, Office, CSV; a .zip brings many at once.">
      <DropPlace onDone={page.reload} />
      <Search />
      <section>
        <h2>Known</h2>
        <Loading of={page} empty={(found) => found.documents.length === 0 && <Empty>No document yet. Drag some in.</Empty>}>
          {(found) => (
            <>
              <div className="scroll" tabIndex={0} role="region" aria-label="Documents">
                <table>
                  <thead><tr><th scope="col">Name</th><th scope="col">State</th><th scope="col">Passages</th><th scope="col">Size</th><th scope="col">Read</th><th scope="col"><span className="unseen">Do</span></th></tr></thead>
                  <tbody>{found.documents.map((each) => (
                    <tr key={each.documentId}>
                      <th scope="row">{each.name}{each.title && each.title !== each.name && <small>{each.title}</small>}</th>
                      <td><span className={each.status === "ready" ? "tag good" : "tag"}>{each.status}</span>{each.version > 1 && ` v${each.version}`}</td>
                      <td>{each.passages}</td><td>{bytes(each.bytes)}</td><td><Time at={each.ingestedAt} /></td>
                      <td><button type="button" className="plain danger" aria-label={`Delete ${each.name}`} onClick={() => setLeaving(each)}>Delete</button></td>
                    </tr>
                  ))}</tbody>
                </table>
              </div>
              <p className="actions">
                {after && <button type="button" className="outline secondary" onClick={() => setAfter(null)}>From the start</button>}
                {found.next && <button type="button" className="outline secondary" onClick={() => setAfter(found.next)}>More</button>}
              </p>
            </>
          )}
        </Loading>
      </section>
      {leaving && (
        <Confirm title="Delete this document?" yes="Delete" onYes={remove} onClose={() => setLeaving(null)} busy={busy} error={error}>
          <p><b>{leaving.name}</b> goes with its passages, vectors and whatever was derived from it.</p>
        </Confirm>
      )}
    </Page>
  );
}
