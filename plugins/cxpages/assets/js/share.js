// Copying the address of the page, or the lines that show the journey elsewhere. Without it, or where the
// browser gives no clipboard, there are no buttons, and both can be selected and copied by hand.

for (const button of navigator.clipboard ? document.querySelectorAll(".cx-copy[hidden]") : []) {
  const label = button.textContent;
  const text = () =>
    button.dataset.copy === "address"
      ? location.href.split("#")[0]
      : button.parentElement.querySelector("code").textContent;
  const say = (words) => {
    button.textContent = words;
  };
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      say(button.dataset.copied);
      setTimeout(say, 2000, label);
    } catch {
      button.hidden = true;
    }
  });
  button.hidden = false;
}
