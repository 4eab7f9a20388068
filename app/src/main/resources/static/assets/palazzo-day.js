// SPDX-License-Identifier: EUPL-1.2
// Keeps the day on this device, encrypted under a PIN that is stored nowhere, and opens it again without network. Off until
// somebody turns it on; what is not open to the whole house stays out unless they say so; logging out wipes it.
(() => {
  "use strict";

  const STORE = "palazzo-day";
  const SHELL = "/agenda/day/kept";
  const SEALED = "/agenda/day/sealed";
  const ROUNDS = 600000;

  const able = "serviceWorker" in navigator && "caches" in window && window.crypto && crypto.subtle;

  const keyOf = async (pin, salt) => {
    const raw = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
    return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };

  // 16 bytes of salt, 12 of vector, then what is sealed.
  const seal = async (pin, text) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(pin, salt), new TextEncoder().encode(text));
    return new Blob([salt, iv, sealed]);
  };

  const open = async (pin, bytes) => {
    const key = await keyOf(pin, bytes.slice(0, 16));
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(16, 28) }, key, bytes.slice(28));
    return new TextDecoder().decode(text);
  };

  // The day without its forms and, unless all is wanted, without what is not open to the whole house: then it says so.
  const dayText = (all) => {
    const day = document.getElementById("kept-day").cloneNode(true);
    day.querySelectorAll("form, script" + (all ? "" : ", [data-reserved]")).forEach((part) => part.remove());
    day.querySelector("#kept-part").hidden = all;
    const title = document.querySelector("h1").textContent;
    return JSON.stringify({ title, html: day.innerHTML });
  };

  const shellParts = () =>
    [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href || part.src);

  const keep = async (pin, all) => {
    await navigator.serviceWorker.register("/agenda/day/worker.js", { scope: "/agenda/day" });
    const store = await caches.open(STORE);
    await store.addAll([SHELL, ...shellParts()]);
    await store.put(SEALED, new Response(await seal(pin, dayText(all))));
  };

  const wipe = async () => {
    await caches.delete(STORE);
    for (const worker of await navigator.serviceWorker.getRegistrations()) {
      if (new URL(worker.scope).pathname.startsWith("/agenda/day")) {
        await worker.unregister();
      }
    }
  };

  const keeping = (form) => {
    const said = document.getElementById("keep-said");
    const say = (what) => { said.textContent = said.dataset[what]; };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const pin = form.elements.pin.value;
      if (pin.length < 6) {
        say("short");
        return;
      }
      keep(pin, form.elements.all.checked).then(() => { form.elements.pin.value = ""; say("done"); }, () => say("failed"));
    });
    document.getElementById("keep-wipe").addEventListener("click", () => wipe().then(() => say("wiped")));
  };

  const opening = (form) => {
    const said = document.getElementById("open-said");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const sealed = await (await caches.open(STORE)).match(SEALED);
      if (!sealed) {
        said.textContent = said.dataset.none;
        return;
      }
      try {
        const day = JSON.parse(await open(form.elements.pin.value, new Uint8Array(await sealed.arrayBuffer())));
        document.querySelector("h1").textContent = day.title;
        // What the house drew itself and nobody could change since: it is authenticated by its seal.
        document.getElementById("opened").innerHTML = day.html;
        form.remove();
      } catch {
        said.textContent = said.dataset.wrong;
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    const keepForm = document.getElementById("keep-form");
    const openForm = document.getElementById("open-form");
    if (keepForm && able) {
      document.getElementById("keep-here").hidden = false;
      keeping(keepForm);
    }
    if (openForm) {
      opening(openForm);
    }
  });
})();
