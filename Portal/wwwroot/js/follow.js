// Work under way is followed: its part of the page is fetched again until it is done, and what has changed is read aloud.
// Without script the link in the part does the same.
(() => {
  const pause = 1000;

  const follow = (part) => setTimeout(async () => {
    const fresh = await fetchPart(part.id);
    if (!fresh) {
      follow(part); // The portal did not answer: it may be on its way up again.
      return;
    }

    if (part.contains(document.activeElement)) {
      follow(part); // Nothing is moved from under somebody who stands in it.
      return;
    }

    part.replaceWith(fresh);
    const said = document.querySelector(`[data-said-of="${fresh.id}"]`);
    if (said && fresh.dataset.said !== part.dataset.said) said.textContent = fresh.dataset.said;
    if ("follow" in fresh.dataset) follow(fresh);
  }, pause);

  const fetchPart = async (id) => {
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
      if (!answer.ok) return null;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
      if (!part) location.assign(answer.url); // The work is done, and another page tells what came of it.
      return part;
    } catch {
      return null;
    }
  };

  document.querySelectorAll("[data-follow]").forEach(follow);
})();
