import { lazy, type ComponentType } from "react";

/** A part of the console: its place in the address, its key after "g", its icon (24 × 24, stroked). */
export type Section = { id: string; name: string; key: string; icon: string; view: ComponentType<{ rest: string }> };

const section = (id: string, name: string, key: string, icon: string, load: () => Promise<{ default: ComponentType<{ rest: string }> }>): Section =>
  ({ id, name, key, icon, view: lazy(load) });

export const SECTIONS: Section[] = [
  section("chat", "Chat", "c", "M4 5h16v11H9l-5 4z", () => import("../chat/chat")),
  section("flow", "Event flow", "f", "M5 12h5m4 0 5-6m-5 6 5 6M3 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0m7 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0", () => import("../flow/flow")),
  section("memory", "Memory", "m", "M12 4a5 5 0 0 0-5 4 4 4 0 0 0-1 8 4 4 0 0 0 6 3 4 4 0 0 0 6-3 4 4 0 0 0-1-8 5 5 0 0 0-5-4m0 0v15", () => import("../memory/memory")),
  section("documents", "Documents", "d", "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6", () => import("../documents/documents")),
  section("persona", "Persona", "p", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 8a8 8 0 0 1 16 0", () => import("../persona/persona")),
  section("proofs", "Proofs", "r", "M12 4v5m0 0-6 5m6-5 6 5M6 14v5m12-5v5M4 19h4m8 0h4", () => import("../proofs/proofs")),
  section("waiting", "Waiting", "w", "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 3", () => import("../waiting/waiting")),
  section("health", "Health", "h", "M3 12h4l3-7 4 14 3-7h4", () => import("../health/health")),
  section("keys", "Keys & limits", "k", "M8 16a4 4 0 1 1 3-6h10v4h-3v3h-4v-3h-3a4 4 0 0 1-3 2", () => import("../keys/keys")),
];

export function Icon({ path }: { path: string }) {
  return <svg className="glyph" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg>;
}
