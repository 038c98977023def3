import { headers, Problem } from "../base/api";
import { session } from "../base/session";

export type Outcome = { status?: string; passages?: number; ingested?: number; unchanged?: number; refused?: number; version?: number };

/** Sends one file and says how far it is, in 0..1; a fetch would not tell. */
export function upload(file: File, told: (share: number) => void): Promise<Outcome> {
  const place = /\.(zip|tar|tgz|tar\.gz)$/i.test(file.name) ? "/api/v1/knowledge/archives" : "/api/v1/documents";
  return new Promise((good, bad) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${place}?name=${encodeURIComponent(file.name)}`);
    Object.entries(headers(session()!, { "Content-Type": "application/octet-stream" })).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total);
    request.onerror = () => bad(new Problem(0, "UNREACHABLE", "The system cannot be reached."));
    request.onload = () => {
      const body = read(request.responseText);
      if (request.status < 300) good(body as Outcome);
      else bad(new Problem(request.status, String(body.code ?? ""), String(body.detail ?? `The system answered ${request.status}.`)));
    };
    request.send(file);
  });
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
