import "./style.css";
import { createRoot } from "react-dom/client";
import { Console } from "./base/shell";
import { applyTheme } from "./base/theme";

applyTheme();
createRoot(document.getElementById("console")!).render(<Console />);
