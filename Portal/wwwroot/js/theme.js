// The remembered choice of light or dark, set before the page is painted. Without it, the page follows the device.
(() => {
  const key = "utseende";
  const root = document.documentElement;

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is blocked: the device decides.
    }
  };

  const apply = (choice) => {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
  };

  apply(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    const appearance = document.querySelector("[data-appearance]");
    if (!appearance) return;
    const select = appearance.querySelector("select");
    select.value = remembered() ?? "";
    select.addEventListener("change", () => {
      apply(select.value);
      try {
        localStorage.setItem(key, select.value);
      } catch {
        // Not remembered, but shown for this page.
      }
    });
    appearance.hidden = false;
  });
})();
