// Only what makes the pages quicker; all of them work without it.
"use strict";

// "/" goes to the search box, but not from within a field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|textarea|select)$/i.test(event.target.tagName)) return;
  const box = document.getElementById("q");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// A cite is copied by its button, which says so.
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  const name = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected: copy it";
    }
    setTimeout(() => { button.textContent = name; }, 2000);
  });
}

// What is being looked for is looked for once.
for (const form of document.querySelectorAll("form[role=search]")) {
  form.addEventListener("submit", () => form.classList.add("waits"));
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form.waits")) form.classList.remove("waits");
});
